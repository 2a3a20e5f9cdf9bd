// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// What the page asks the server for. Documents are kept while the page is open: the server's ETags make a reload cheap.
import type { FailureRow, Reading, Story, StoryRow } from './documents';

/** `gone`: no answer at all; `missing`: there is no such thing; `broken`: the server answered and could not do it. */
export type FailureKind = 'gone' | 'missing' | 'broken';

export class ApiFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    detail: string,
  ) {
    super(detail);
  }
}

async function ask<T>(path: string): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, { headers: { Accept: 'application/json' } });
  } catch (reason) {
    throw new ApiFailure('gone', String(reason));
  }
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    const detail = body !== null && typeof body === 'object' && 'detail' in body ? String(body.detail) : answer.statusText;
    throw new ApiFailure(answer.status === 404 ? 'missing' : 'broken', detail);
  }
  if (body === null) throw new ApiFailure('broken', path);
  return body as T;
}

const kept = new Map<string, Promise<unknown>>();

function askOnce<T>(path: string): Promise<T> {
  const known = kept.get(path);
  if (known) return known as Promise<T>;
  const asked = ask<T>(path);
  kept.set(path, asked);
  asked.catch(() => kept.delete(path));
  return asked;
}

export const api = {
  stories: () => ask<{ stories: StoryRow[] }>('/api/stories').then((list) => list.stories),
  failures: () => ask<{ failures: FailureRow[] }>('/api/failures').then((list) => list.failures),
  story: (id: string) => askOnce<Story>(`/api/stories/${encodeURIComponent(id)}`),
  reading: (id: string) => askOnce<Reading>(`/api/articles/${encodeURIComponent(id)}`),
};
