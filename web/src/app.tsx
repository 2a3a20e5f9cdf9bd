// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Route } from './route';
import { formatRoute, parseRoute } from './route';
import { StoriesPage } from './stories/stories_page';
import { StoryPage } from './story/story_page';
import type { Language } from './words/words';
import { languages, storedLanguage, storeLanguage, useWords, Words, WordsContext } from './words/words';

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const changed = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}

function Masthead({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const words = useWords();
  return (
    <header class="masthead">
      <a class="masthead-name" href={formatRoute({ page: 'stories' })}>
        cotejo
      </a>
      <p class="masthead-tagline">{words.t('app.tagline')}</p>
      <div class="languages" role="group" aria-label={words.t('app.language')}>
        {languages.map((language) => (
          <button
            type="button"
            key={language}
            lang={language}
            aria-pressed={language === words.language}
            onClick={() => onLanguage(language)}
          >
            {words.t(`app.language.${language}`)}
          </button>
        ))}
      </div>
    </header>
  );
}

function Page({ route }: { route: Route }) {
  const words = useWords();
  switch (route.page) {
    case 'stories':
      return <StoriesPage />;
    case 'story':
      return <StoryPage key={route.id} route={route} />;
    case 'unknown':
      return (
        <main id="content" class="column" tabIndex={-1}>
          <p class="notice">
            {words.t('app.unknown')} <a href="#/">{words.t('app.home')}</a>
          </p>
        </main>
      );
  }
}

export function App() {
  const [language, setLanguage] = useState(storedLanguage);
  const words = useMemo(() => new Words(language), [language]);
  const route = useRoute();
  useEffect(() => {
    document.documentElement.lang = language;
    storeLanguage(language);
  }, [language]);
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById('content')?.focus();
  };
  return (
    <WordsContext.Provider value={words}>
      <a class="skip" href="#content" onClick={skip}>
        {words.t('app.skip')}
      </a>
      <Masthead onLanguage={setLanguage} />
      <Page route={route} />
    </WordsContext.Provider>
  );
}
