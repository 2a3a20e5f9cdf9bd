// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FailureKind } from '../api';
import { ApiFailure } from '../api';
import { useWords } from '../words/words';

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; kind: FailureKind } | { state: 'here'; value: T };

/** What `ask` brings; asked again whenever `key` changes, and by `again`. */
export function useLoaded<T>(key: string, ask: () => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    setLoaded({ state: 'loading' });
    ask().then(
      (value) => wanted && setLoaded({ state: 'here', value }),
      (reason: unknown) =>
        wanted && setLoaded({ state: 'failed', kind: reason instanceof ApiFailure ? reason.kind : 'broken' }),
    );
    return () => {
      wanted = false;
    };
  }, [key, attempt]);
  return [loaded, useCallback(() => setAttempt((n) => n + 1), [])];
}

interface Props<T> {
  loaded: Loaded<T>;
  again: () => void;
  children: (value: T) => ComponentChildren;
}

export function WhenLoaded<T>({ loaded, again, children }: Props<T>) {
  const words = useWords();
  if (loaded.state === 'here') return <>{children(loaded.value)}</>;
  if (loaded.state === 'loading') {
    return (
      <p class="notice quiet" role="status">
        {words.t('loading')}
      </p>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{words.t(`failure.${loaded.kind}`)}</p>
      {loaded.kind !== 'missing' && (
        <button type="button" class="plain-button" onClick={again}>
          {words.t('failure.retry')}
        </button>
      )}
    </div>
  );
}
