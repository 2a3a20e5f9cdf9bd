// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import type { Published } from '../documents';
import { useWords } from '../words/words';

/** The day an article was written, and how that is known. */
export function DayWritten({ published }: { published: Published }) {
  const words = useWords();
  const day = words.day(published.value);
  if (!day) return <span>{words.t('articles.undated')}</span>;
  return (
    <span>
      <time dateTime={published.value ?? ''}>{day}</time> <span class="basis">({words.named('basis', published.basis)})</span>
    </span>
  );
}
