// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import type { Plan, Status } from '../documents';
import { Marker } from '../parts/status';
import { useWords } from '../words/words';
import { ReportButtons } from './report_button';

/** What had been announced, joined to what came of it: a hollow mark, a line, and the mark of the outcome. */
export function PlanTrace({ plan, status }: { plan: Plan; status: Status }) {
  const words = useWords();
  const outcome: Status = plan.outcome === 'cancelled' || plan.outcome === 'denied' ? 'negated' : status;
  return (
    <div class="plan">
      <h4>{words.t('plan.title')}</h4>
      <ol>
        <li>
          <Marker status="planned" />
          <span>{words.t('plan.announced')}</span> <ReportButtons reports={plan.reports} />
        </li>
        <li class={`plan-${plan.outcome}`}>
          <Marker status={plan.outcome === 'not_heard_of_again' ? 'possible' : outcome} />
          <span>{words.named('outcome', plan.outcome)}</span>
        </li>
      </ol>
    </div>
  );
}
