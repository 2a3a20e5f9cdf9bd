// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import type { Conflict, ConflictValue } from '../documents';
import { formatRoute } from '../route';
import type { Words } from '../words/words';
import { useWords } from '../words/words';
import { ArticleButton } from './report_button';
import { useStory } from './story_context';

interface Version {
  value: string;
  told: ConflictValue[];
}

/** The values side by side, each once, in the order in which they come. */
export function versionsOf(conflict: Conflict): Version[] {
  const versions = new Map<string, Version>();
  for (const value of conflict.values) {
    const version = versions.get(value.value) ?? { value: value.value, told: [] };
    version.told.push(value);
    versions.set(value.value, version);
  }
  return [...versions.values()];
}

function readable(conflict: Conflict, value: string, words: Words): string {
  if (conflict.slot === 'when') return words.day(value) ?? value;
  if (conflict.slot === 'status') return words.named('status', value);
  return value;
}

function ConflictItem({ conflict, focused }: { conflict: Conflict; focused: boolean }) {
  const words = useWords();
  const { index } = useStory();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) item.current?.scrollIntoView({ block: 'start' });
  }, [focused]);
  const fact = index.fact(conflict.fact);
  return (
    <li class={focused ? 'conflict focused' : 'conflict'} ref={item}>
      <p class="overline">
        {words.named('slot', conflict.slot)} · <span class={`kind kind-${conflict.kind}`}>{words.named('kind', conflict.kind)}</span>
      </p>
      <h3>
        <a href={formatRoute({ page: 'story', id: index.story.id, view: 'facts', focus: conflict.fact })}>
          {fact?.label ?? words.t('conflict.fact')}
        </a>
      </h3>
      <p class="quiet means">{words.named('kind', `${conflict.kind}.means`)}</p>
      <ul class="versions">
        {versionsOf(conflict).map((version) => (
          <li key={version.value} class="version">
            <p class="version-value">{readable(conflict, version.value, words)}</p>
            <span class="reports">
              {version.told.map(({ report: [article, id], begin, end }) => (
                <ArticleButton key={`${article} ${id} ${begin}`} to={{ article, item: id, begin, end }} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function Conflicts({ focus }: { focus?: string }) {
  const words = useWords();
  const { conflicts } = useStory().index.story;
  if (conflicts.length === 0) return <p class="notice quiet">{words.t('conflicts.empty')}</p>;
  const first = conflicts.findIndex((conflict) => conflict.fact === focus);
  return (
    <ol class="conflicts">
      {conflicts.map((conflict, i) => (
        <ConflictItem key={i} conflict={conflict} focused={i === first} />
      ))}
    </ol>
  );
}
