// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import type { Fact, Status, Story } from '../documents';
import { Marker } from '../parts/status';
import { formatRoute } from '../route';
import { useWords } from '../words/words';
import { PlanTrace } from './plan_trace';
import { ReportButtons } from './report_button';
import { useStory } from './story_context';

interface Day {
  when: string;
  facts: Fact[];
}

/** Facts by their day, in the document's order. A part of a day stands with its day. */
export function daysOf(story: Story, fact: (id: string) => Fact | undefined): Day[] {
  const days = new Map<string, Day>();
  for (const entry of story.timeline) {
    const found = fact(entry.fact);
    const when = entry.when.replace(/T.*$/, '');
    if (!found || when.startsWith('X')) continue;
    const day = days.get(when) ?? { when, facts: [] };
    day.facts.push(found);
    days.set(when, day);
  }
  return [...days.values()];
}

/** Days between two calendar days; null where one is less exact than a day, or where the number would say nothing. */
export function gap(from: string | undefined, to: string): number | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/;
  if (!from || !isDay.test(from) || !isDay.test(to)) return null;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days > 1 && days <= 60 ? days : null;
}

function Entry({ fact }: { fact: Fact }) {
  const words = useWords();
  const { index } = useStory();
  return (
    <li class={`moment moment-${fact.status}`}>
      <Marker status={fact.status} />
      <div>
        <a class="moment-label" href={formatRoute({ page: 'story', id: index.story.id, view: 'facts', focus: fact.id })}>
          {fact.label}
        </a>
        {fact.status !== 'happened' && <span class="moment-status"> {words.named('status', fact.status)}</span>}
        <ReportButtons reports={fact.reports} />
        {fact.plan && <PlanTrace plan={fact.plan} status={fact.status} />}
      </div>
    </li>
  );
}

const signs: Status[] = ['happened', 'planned', 'possible', 'proposed', 'negated'];

export function Timeline() {
  const words = useWords();
  const { index } = useStory();
  const days = daysOf(index.story, (id) => index.fact(id));
  const undated = index.story.facts.length - days.reduce((sum, day) => sum + day.facts.length, 0);
  if (days.length === 0) return <p class="notice quiet">{words.t('timeline.empty')}</p>;
  return (
    <>
      <ul class="legend" aria-label={words.t('timeline.legend')}>
        {signs.map((status) => (
          <li key={status}>
            <Marker status={status} /> {words.named('status', status)}
          </li>
        ))}
      </ul>
      <ol class="timeline">
        {days.map((day, i) => {
          const later = gap(days[i - 1]?.when, day.when);
          return (
            <li key={day.when} class="day">
              <h3>
                {words.day(day.when) ?? day.when}
                {later !== null && <small>{words.n('timeline.gap', later)}</small>}
              </h3>
              <ol>
                {day.facts.map((fact) => (
                  <Entry key={fact.id} fact={fact} />
                ))}
              </ol>
            </li>
          );
        })}
      </ol>
      {undated > 0 && <p class="quiet undated">{words.n('timeline.undated', undated)}</p>}
    </>
  );
}
