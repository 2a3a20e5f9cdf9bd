// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { api } from '../api';
import { ArticlePanel } from '../article/panel';
import type { Story } from '../documents';
import { useLoaded, WhenLoaded } from '../parts/loaded';
import type { Opened, Route, View } from '../route';
import { formatRoute, views } from '../route';
import { formatSpan } from '../text/days';
import { useWords } from '../words/words';
import { Actors } from './actors';
import { Articles } from './articles';
import { Conflicts } from './conflicts';
import { Facts } from './facts';
import type { StoryView } from './story_context';
import { StoryContext } from './story_context';
import { StoryIndex } from './story_index';
import { Timeline } from './timeline';

type StoryRoute = Extract<Route, { page: 'story' }>;

function withoutPanel(route: StoryRoute): StoryRoute {
  const { opened: _, ...rest } = route;
  return rest;
}

/** Opening an article is a step that "back" undoes; going from one to the next within the panel is not. */
function usePanel(route: StoryRoute) {
  const opener = useRef<HTMLElement | null>(null);
  const open = useCallback(
    (opened: Opened) => {
      if (document.activeElement instanceof HTMLElement && !document.activeElement.closest('.panel')) {
        opener.current = document.activeElement;
      }
      const address = formatRoute({ ...route, opened });
      if (route.opened) location.replace(address);
      else location.hash = address;
    },
    [route],
  );
  const close = useCallback(() => location.replace(formatRoute(withoutPanel(route))), [route]);
  const isOpen = route.opened !== undefined;
  useEffect(() => {
    if (isOpen) return;
    opener.current?.focus({ preventScroll: true });
    opener.current = null;
  }, [isOpen]);
  return { open, close };
}

function ViewLinks({ route, story }: { route: StoryRoute; story: Story }) {
  const words = useWords();
  const counts: Record<View, number> = {
    facts: story.facts.length,
    conflicts: story.conflicts.length,
    timeline: story.timeline.length,
    actors: story.actors.length,
    articles: story.articles.length,
  };
  return (
    <nav class="views" aria-label={words.t('story.views')}>
      {views.map((view) => (
        <a
          key={view}
          href={formatRoute({ page: 'story', id: route.id, view })}
          {...(view === route.view ? { 'aria-current': 'page' as const } : {})}
        >
          {words.t(`view.${view}`)} <span class="view-count">{counts[view]}</span>
        </a>
      ))}
    </nav>
  );
}

function StoryHead({ story }: { story: Story }) {
  const words = useWords();
  const outlets = new Set(story.articles.map((article) => article.outlet).filter(Boolean)).size;
  return (
    <header class="story-head">
      <p class="overline">
        {formatSpan(story.from, story.to, words.language) ?? words.t('stories.undated')}
        {' · '}
        {words.n('count.articles', story.articles.length)}
        {outlets > 0 && ` · ${words.n('count.outlets', outlets)}`}
      </p>
      <h1>{story.title || words.t('article.untitled')}</h1>
      {story.articles.length === 1 && <p class="quiet">{words.t('story.single')}</p>}
    </header>
  );
}

function CurrentView({ route }: { route: StoryRoute }) {
  const focus = route.focus ? { focus: route.focus } : {};
  switch (route.view) {
    case 'facts':
      return <Facts {...focus} />;
    case 'conflicts':
      return <Conflicts {...focus} />;
    case 'timeline':
      return <Timeline />;
    case 'actors':
      return <Actors />;
    case 'articles':
      return <Articles />;
  }
}

function LoadedStory({ story, route }: { story: Story; route: StoryRoute }) {
  const words = useWords();
  const index = useMemo(() => new StoryIndex(story), [story]);
  const { open, close } = usePanel(route);
  const opened = route.opened;
  useEffect(() => {
    document.title = story.title ? `${story.title} - cotejo` : 'cotejo';
  }, [story.title]);
  useEffect(() => {
    if (!route.focus) scrollTo(0, 0);
  }, [route.view]);
  const view: StoryView = opened ? { index, open, opened } : { index, open };
  return (
    <StoryContext.Provider value={view}>
      <div>
        <main id="content" class="column story-column" tabIndex={-1}>
          <StoryHead story={story} />
          <ViewLinks route={route} story={story} />
          <section aria-label={words.t(`view.${route.view}`)}>
            <CurrentView route={route} />
          </section>
        </main>
        {opened && <ArticlePanel opened={opened} close={close} />}
      </div>
    </StoryContext.Provider>
  );
}

export function StoryPage({ route }: { route: StoryRoute }) {
  const [loaded, again] = useLoaded(route.id, () => api.story(route.id));
  if (loaded.state === 'here') return <LoadedStory story={loaded.value} route={route} />;
  return (
    <main id="content" class="column" tabIndex={-1}>
      <WhenLoaded loaded={loaded} again={again}>
        {() => null}
      </WhenLoaded>
    </main>
  );
}
