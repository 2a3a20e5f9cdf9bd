// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api } from '../api';
import type { Reading } from '../documents';
import { DayWritten } from '../parts/day_written';
import { useLoaded, WhenLoaded } from '../parts/loaded';
import type { Opened } from '../route';
import { useStory } from '../story/story_context';
import { useWords } from '../words/words';
import { ArticleText } from './article_text';
import { Extras } from './extras';
import { select } from './selection';
import { Selected } from './selected';

const narrowScreen = '(max-width: 56rem)';

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(narrowScreen).matches);
  useEffect(() => {
    const query = matchMedia(narrowScreen);
    const changed = () => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return narrow;
}

/** Where the panel covers everything, nothing behind it can be reached. */
function useInertPage(inert: boolean) {
  useEffect(() => {
    const behind = document.querySelectorAll<HTMLElement>('.masthead, #content, .skip');
    behind.forEach((element) => element.toggleAttribute('inert', inert));
    document.documentElement.classList.toggle('covered', inert);
    return () => {
      behind.forEach((element) => element.removeAttribute('inert'));
      document.documentElement.classList.remove('covered');
    };
  }, [inert]);
}

function Mentions({ count, current, show }: { count: number; current: number; show: (i: number) => void }) {
  const words = useWords();
  if (count < 2) return null;
  return (
    <div class="mentions">
      <button type="button" aria-label={words.t('panel.previous')} disabled={current === 0} onClick={() => show(current - 1)}>
        ↑
      </button>
      <span role="status">{words.t('panel.mention', { i: current + 1, n: count })}</span>
      <button type="button" aria-label={words.t('panel.next')} disabled={current === count - 1} onClick={() => show(current + 1)}>
        ↓
      </button>
    </div>
  );
}

function OpenedArticle({ reading, opened }: { reading: Reading; opened: Opened }) {
  const words = useWords();
  const selection = useMemo(
    () => select(reading, opened),
    [reading, opened.article, opened.item, opened.begin, opened.end],
  );
  // The mention looked at belongs to this selection: the next one begins at its own first.
  const [looked, setLooked] = useState({ selection, current: selection.first });
  const current = looked.selection === selection ? looked.current : selection.first;
  const pointed = opened.item !== undefined || opened.begin !== undefined;
  const item = opened.item ? { item: opened.item } : {};
  return (
    <>
      <Selected reading={reading} selection={selection} {...item} />
      {pointed && selection.words.length === 0 && <p class="notice">{words.t('panel.missing')}</p>}
      <Mentions count={selection.words.length} current={current} show={(i) => setLooked({ selection, current: i })} />
      <div class="panel-body">
        {!reading.blocks.some((block) => block.kind === 'title') && (
          <h2 class="block block-title">{reading.article.title ?? words.t('article.untitled')}</h2>
        )}
        <ArticleText reading={reading} selection={selection} current={current} />
        <Extras reading={reading} />
      </div>
    </>
  );
}

export function ArticlePanel({ opened, close }: { opened: Opened; close: () => void }) {
  const words = useWords();
  const { index } = useStory();
  const panel = useRef<HTMLElement>(null);
  const [loaded, again] = useLoaded(opened.article, () => api.reading(opened.article));
  const narrow = useNarrow();
  useInertPage(narrow);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [close]);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [opened.article, opened.item, opened.begin]);
  const article = index.article(opened.article);
  return (
    <aside
      class="panel"
      role="dialog"
      aria-label={`${words.t('panel.label')}: ${index.articleTitle(opened.article)}`}
      {...(narrow ? { 'aria-modal': true } : {})}
      tabIndex={-1}
      ref={panel}
    >
      <header class="panel-head">
        <p class="overline">
          {article?.outlet && <span>{article.outlet} · </span>}
          {article && <DayWritten published={article.published} />}
        </p>
        <button type="button" class="close" onClick={close}>
          {words.t('panel.close')} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </header>
      <WhenLoaded loaded={loaded} again={again}>
        {(reading) => <OpenedArticle reading={reading} opened={opened} />}
      </WhenLoaded>
    </aside>
  );
}
