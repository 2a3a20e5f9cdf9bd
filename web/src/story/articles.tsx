// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import type { Copy, StoryArticle } from '../documents';
import { DayWritten } from '../parts/day_written';
import { useWords } from '../words/words';
import { ArticleButton } from './report_button';
import { useStory } from './story_context';

function CopyLine({ copy }: { copy: Copy }) {
  const words = useWords();
  return (
    <p class="copy">
      {words.t(`copy.${copy.kind}`, { overlap: words.percent(copy.overlap) })} <ArticleButton to={{ article: copy.of }} />
      {copy.via && <> {words.t('copy.via', { agency: copy.via })}</>}
    </p>
  );
}

function ArticleItem({ article }: { article: StoryArticle }) {
  const words = useWords();
  const { index, open, opened } = useStory();
  const copies = index.story.copies;
  const copiedBy = copies.filter((copy) => copy.of === article.id);
  return (
    <li class="article-item">
      <p class="overline">
        <DayWritten published={article.published} />
      </p>
      <h3>
        <button
          type="button"
          class="title-button"
          aria-pressed={opened?.article === article.id}
          onClick={() => open({ article: article.id })}
        >
          {article.title ?? words.t('article.untitled')}
        </button>
      </h3>
      <p class="quiet article-file">
        {article.outlet && <span>{article.outlet} · </span>}
        <span>{article.file}</span>
      </p>
      {copies
        .filter((copy) => copy.article === article.id)
        .map((copy) => (
          <CopyLine key={copy.of} copy={copy} />
        ))}
      {copiedBy.length > 0 && (
        <p class="copy">
          {words.t('copied_by')}{' '}
          <span class="reports">
            {copiedBy.map((copy) => (
              <ArticleButton key={copy.article} to={{ article: copy.article }} />
            ))}
          </span>
        </p>
      )}
    </li>
  );
}

export function Articles() {
  const { articles } = useStory().index.story;
  return (
    <ol class="article-list">
      {articles.map((article) => (
        <ArticleItem key={article.id} article={article} />
      ))}
    </ol>
  );
}
