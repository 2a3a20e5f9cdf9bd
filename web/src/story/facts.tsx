// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fact, Origin, Status } from '../documents';
import { Choice, FilterBox, matches, NothingMatches } from '../parts/filter';
import { More, useLimited } from '../parts/limited';
import { StatusChip } from '../parts/status';
import { formatRoute } from '../route';
import { useWords } from '../words/words';
import { PlanTrace } from './plan_trace';
import { ArticleButton, ReportButtons } from './report_button';
import { useStory } from './story_context';
import { articlesOf } from './story_index';

const statuses: Status[] = ['happened', 'planned', 'possible', 'proposed', 'negated'];
const perPage = 20;

function OriginRow({ origin }: { origin: Origin }) {
  const words = useWords();
  const unattributed = origin.name === 'unattributed' || origin.name === '';
  return (
    <li class="origin">
      <span class={unattributed ? 'origin-name quiet' : 'origin-name'}>
        {unattributed ? words.t('origin.unattributed') : origin.name}
        {origin.stance === 'denies' && <em class="denies">{words.t('origin.denies')}</em>}
      </span>
      <ReportButtons reports={origin.reports} />
    </li>
  );
}

function Silent({ articles }: { articles: string[] }) {
  const words = useWords();
  if (articles.length === 0) return null;
  return (
    <details class="silent">
      <summary>{words.n('fact.silent', articles.length)}</summary>
      <span class="reports">
        {articles.map((article) => (
          <ArticleButton key={article} to={{ article }} />
        ))}
      </span>
    </details>
  );
}

function Disagreement({ fact }: { fact: Fact }) {
  const words = useWords();
  const { index } = useStory();
  const conflicts = index.conflictsOf(fact.id);
  if (conflicts.length === 0) return null;
  const slots = [...new Set(conflicts.map((conflict) => words.named('slot', conflict.slot).toLocaleLowerCase(words.language)))];
  const list = new Intl.ListFormat(words.language).format(slots);
  return (
    <a class="disagree" href={formatRoute({ page: 'story', id: index.story.id, view: 'conflicts', focus: fact.id })}>
      {words.t('fact.disagree', { slots: list })}
    </a>
  );
}

function WhenWhere({ fact }: { fact: Fact }) {
  const words = useWords();
  const { index } = useStory();
  const day = words.day(fact.when);
  const places = index.names(fact.where);
  return (
    <p class="when-where">
      {day ? (
        <>
          <time>{day}</time> <span class="quiet">({words.named('date_basis', fact.date_basis)})</span>
        </>
      ) : (
        <span class="quiet">{words.t('fact.undated')}</span>
      )}
      {places.length > 0 && <span>, {words.t('fact.where', { places: new Intl.ListFormat(words.language).format(places) })}</span>}
    </p>
  );
}

export function FactItem({ fact, focused }: { fact: Fact; focused: boolean }) {
  const words = useWords();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) item.current?.scrollIntoView({ block: 'start' });
  }, [focused]);
  return (
    <li class={focused ? 'fact focused' : 'fact'} ref={item} id={fact.id}>
      <div class="fact-what">
        <StatusChip status={fact.status} />
        <h3>{fact.label}</h3>
        <WhenWhere fact={fact} />
        <Disagreement fact={fact} />
      </div>
      <div class="fact-who">
        <h4>{words.t('fact.sources')}</h4>
        <p class="tally">
          <strong>{words.n('count.origins', fact.independent_origins)}</strong>
          {' · '}
          {words.n('count.articles', articlesOf(fact.reports))}
        </p>
        <ul class="origins">
          {fact.origins.map((origin, i) => (
            <OriginRow key={i} origin={origin} />
          ))}
        </ul>
        {fact.plan && <PlanTrace plan={fact.plan} status={fact.status} />}
        <Silent articles={fact.silent} />
      </div>
    </li>
  );
}

export function Facts({ focus }: { focus?: string }) {
  const words = useWords();
  const { index } = useStory();
  const [filter, setFilter] = useState('');
  const [status, setStatus] = useState('');
  const facts = index.story.facts;
  const matching = facts.filter(
    (fact) =>
      (status === '' || fact.status === status) &&
      matches([fact.label, ...index.names(fact.who), ...fact.origins.map((origin) => origin.name)].join(' '), filter),
  );
  const at = matching.findIndex((fact) => fact.id === focus);
  const { shown, left, more } = useLimited(matching, perPage, at + 1);
  const clear = () => {
    setFilter('');
    setStatus('');
  };
  if (facts.length === 0) return <p class="notice quiet">{words.t('facts.empty')}</p>;
  const choices: [string, string][] = [['', words.t('facts.status.all')]];
  for (const name of statuses) {
    if (facts.some((fact) => fact.status === name)) choices.push([name, words.named('status', name)]);
  }
  return (
    <>
      <div class="filters">
        <FilterBox label={words.t('facts.filter')} value={filter} onChange={setFilter} />
        <Choice label={words.t('facts.status')} value={status} choices={choices} onChange={setStatus} />
        <p class="quiet" role="status">
          {words.n('count.facts', matching.length)}
        </p>
      </div>
      {matching.length === 0 && <NothingMatches clear={clear} />}
      <ol class="facts">
        {shown.map((fact) => (
          <FactItem key={fact.id} fact={fact} focused={fact.id === focus} />
        ))}
      </ol>
      <More left={left} more={more} />
    </>
  );
}
