// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Where the reader is, as the part of the address behind #. Everything that can be looked at has an address, so that it
// can be bookmarked and sent on.

export const views = ['facts', 'conflicts', 'timeline', 'actors', 'articles'] as const;
export type View = (typeof views)[number];

/** What of an article is being looked at: an item of its reading (v3, e4, s2), or a span of its text, or all of it. */
export interface Opened {
  article: string;
  item?: string;
  begin?: number;
  end?: number;
}

export type Route =
  | { page: 'stories' }
  | { page: 'story'; id: string; view: View; focus?: string; opened?: Opened }
  | { page: 'unknown' };

function offset(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function openedOf(query: URLSearchParams): Opened | undefined {
  const article = query.get('article');
  if (!article) return undefined;
  const opened: Opened = { article };
  const item = query.get('item');
  const begin = offset(query.get('begin'));
  const end = offset(query.get('end'));
  if (item) opened.item = item;
  if (begin !== undefined && end !== undefined && begin < end) Object.assign(opened, { begin, end });
  return opened;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { page: 'stories' };
  const [first, id, view = 'facts'] = parts;
  const known = views.find((name) => name === view);
  if (first !== 'story' || !id || !known || parts.length > 3) return { page: 'unknown' };
  const route: Route = { page: 'story', id: decoded(id), view: known };
  const parameters = new URLSearchParams(query);
  const focus = parameters.get('focus');
  const opened = openedOf(parameters);
  if (focus) route.focus = focus;
  if (opened) route.opened = opened;
  return route;
}

export function formatRoute(route: Route): string {
  if (route.page !== 'story') return '#/';
  const query = new URLSearchParams();
  if (route.focus) query.set('focus', route.focus);
  if (route.opened) {
    for (const [name, value] of Object.entries(route.opened)) {
      if (value !== undefined) query.set(name, String(value));
    }
  }
  const tail = query.toString();
  return `#/story/${encodeURIComponent(route.id)}/${route.view}${tail ? `?${tail}` : ''}`;
}

export function sameOpened(a: Opened | undefined, b: Opened): boolean {
  return a !== undefined && a.article === b.article && a.item === b.item && a.begin === b.begin && a.end === b.end;
}
