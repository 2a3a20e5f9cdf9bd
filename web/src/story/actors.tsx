// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Actor, EntityType } from '../documents';
import { Choice, FilterBox, matches, NothingMatches } from '../parts/filter';
import { More, useLimited } from '../parts/limited';
import { useWords } from '../words/words';
import { ReportButtons } from './report_button';
import { useStory } from './story_context';

const types: EntityType[] = ['PER', 'ORG', 'LOC', 'GROUP', 'MISC'];
const perPage = 30;

function ActorItem({ actor }: { actor: Actor }) {
  const words = useWords();
  const others = actor.forms.filter((form) => form !== actor.name);
  return (
    <li class="actor">
      <p class="overline">{words.named('type', actor.type)}</p>
      <h3>{actor.name}</h3>
      {others.length > 0 && (
        <p class="forms">
          <span class="quiet">{words.t('actor.forms')}</span>{' '}
          {others.map((form) => (
            <q key={form}>{form}</q>
          ))}
        </p>
      )}
      <ReportButtons reports={actor.entities} />
    </li>
  );
}

export function Actors() {
  const words = useWords();
  const { actors } = useStory().index.story;
  const [filter, setFilter] = useState('');
  const [type, setType] = useState('');
  const matching = actors.filter(
    (actor) => (type === '' || actor.type === type) && matches([actor.name, ...actor.forms].join(' '), filter),
  );
  const { shown, left, more } = useLimited(matching, perPage);
  if (actors.length === 0) return <p class="notice quiet">{words.t('actors.empty')}</p>;
  const choices: [string, string][] = [['', words.t('actors.type.all')]];
  for (const name of types) {
    if (actors.some((actor) => actor.type === name)) choices.push([name, words.named('type', name)]);
  }
  const clear = () => {
    setFilter('');
    setType('');
  };
  return (
    <>
      <div class="filters">
        <FilterBox label={words.t('actors.filter')} value={filter} onChange={setFilter} />
        <Choice label={words.t('actors.type')} value={type} choices={choices} onChange={setType} />
        <p class="quiet" role="status">
          {words.n('count.actors', matching.length)}
        </p>
      </div>
      {matching.length === 0 && <NothingMatches clear={clear} />}
      <ul class="actors">
        {shown.map((actor) => (
          <ActorItem key={actor.id} actor={actor} />
        ))}
      </ul>
      <More left={left} more={more} />
    </>
  );
}
