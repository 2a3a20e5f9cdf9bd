// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '../documents';
import { StatusChip } from '../parts/status';
import { useStory } from '../story/story_context';
import { useWords } from '../words/words';
import type { Selection } from './selection';

/** origin -> relay -> this article; each source but the last can be looked at. */
export function Chain({ reading, chain }: { reading: Reading; chain: string[] }) {
  const words = useWords();
  const { open } = useStory();
  const article = reading.article;
  return (
    <ol class="chain">
      {chain.map((id) => (
        <li key={id}>
          <button type="button" class="link-button" onClick={() => open({ article: article.id, item: id })}>
            {reading.entities.find((entity) => entity.id === id)?.name ?? id}
          </button>
        </li>
      ))}
      <li>{article.outlet ?? words.t('panel.outlet')}</li>
    </ol>
  );
}

function Names({ label, reading, ids }: { label: string; reading: Reading; ids: string[] }) {
  const words = useWords();
  const names = ids.map((id) => reading.entities.find((entity) => entity.id === id)?.name).filter((name) => name !== undefined);
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{new Intl.ListFormat(words.language).format(names)}</dd>
    </div>
  );
}

function EventLines({ reading, selection }: { reading: Reading; selection: Selection }) {
  const words = useWords();
  const { event } = selection;
  if (!event) return null;
  const day = words.day(event.when?.value ?? null);
  return (
    <>
      <Names label={words.t('panel.who')} reading={reading} ids={event.who} />
      <Names label={words.t('panel.whom')} reading={reading} ids={event.whom} />
      {day && (
        <div>
          <dt>{words.t('panel.when')}</dt>
          <dd>{day}</dd>
        </div>
      )}
      <Names label={words.t('panel.where')} reading={reading} ids={event.where} />
    </>
  );
}

interface Props {
  reading: Reading;
  selection: Selection;
  item?: string;
}

/** What the marked words are taken to say, and from whom this article has it. */
export function Selected({ reading, selection, item }: Props) {
  const words = useWords();
  const { index } = useStory();
  const { event, entity, statement } = selection;
  if (!event && !entity && !statement) return null;
  const fact = item ? index.factOf([reading.article.id, item]) : undefined;
  const chain = event?.chain ?? statement?.chain;
  return (
    <section class="selected" aria-label={words.t('panel.selected')}>
      <p class="selected-head">
        {event && <StatusChip status={event.status} />}
        {entity && <span class="status">{words.named('type', entity.type)}</span>}
        <strong>{fact?.label ?? event?.lemma ?? entity?.name}</strong>
      </p>
      <dl>
        <EventLines reading={reading} selection={selection} />
        {chain && (
          <div>
            <dt>{words.t('panel.chain')}</dt>
            <dd>
              {chain.length > 0 ? <Chain reading={reading} chain={chain} /> : words.t('panel.chain.own')}
              {statement && (
                <span class="quiet">
                  {' '}
                  ({words.named('stance', statement.stance)}, {words.named('form', statement.form)})
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
