// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import type { Report } from '../documents';
import type { Opened } from '../route';
import { sameOpened } from '../route';
import { useWords } from '../words/words';
import { useStory } from './story_context';

interface Props {
  to: Opened;
  /** Stands in for the article's name. */
  text?: string;
}

/** Opens an article at the words that carry something. */
export function ArticleButton({ to, text }: Props) {
  const words = useWords();
  const { index, opened, open } = useStory();
  const title = index.articleTitle(to.article);
  const day = words.day(index.article(to.article)?.published.value ?? null, 'short');
  return (
    <button
      type="button"
      class="report"
      title={title}
      aria-label={words.t('report.open', { title: text ? `${title} (${text})` : title })}
      aria-pressed={sameOpened(opened, to)}
      onClick={() => open(to)}
    >
      <span class="report-name">{text ?? index.articleName(to.article)}</span>
      {!text && day && <span class="report-day">{day}</span>}
    </button>
  );
}

/** One button a report; a second one in the same article says only that it is another. */
export function ReportButtons({ reports }: { reports: Report[] }) {
  const words = useWords();
  const seen = new Set<string>();
  const sorted = reports
    .map((report, order) => ({ report, order, first: reports.findIndex(([article]) => article === report[0]) }))
    .sort((a, b) => a.first - b.first || a.order - b.order);
  return (
    <span class="reports">
      {sorted.map(({ report: [article, item] }) => {
        const again = seen.has(article);
        seen.add(article);
        const to = { article, item };
        return <ArticleButton key={`${article} ${item}`} to={to} {...(again ? { text: words.t('report.again') } : {})} />;
      })}
    </span>
  );
}
