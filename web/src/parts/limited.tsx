// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useWords } from '../words/words';

/** The first items of a long list, and how to see more; `atLeast` keeps one that has to be seen in sight. */
export function useLimited<T>(items: readonly T[], step: number, atLeast = 0) {
  const [limit, setLimit] = useState(step);
  const shown = Math.max(limit, atLeast);
  return {
    shown: items.slice(0, shown),
    left: Math.max(0, items.length - shown),
    more: () => setLimit(shown + step),
  };
}

export function More({ left, more }: { left: number; more: () => void }) {
  const words = useWords();
  if (left === 0) return null;
  return (
    <button type="button" class="plain-button more" onClick={more}>
      {words.t('more', { n: left })}
    </button>
  );
}
