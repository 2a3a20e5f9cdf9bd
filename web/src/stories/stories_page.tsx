// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { api } from '../api';
import type { StoryRow } from '../documents';
import { FilterBox, matches, NothingMatches } from '../parts/filter';
import { More, useLimited } from '../parts/limited';
import { useLoaded, WhenLoaded } from '../parts/loaded';
import { formatRoute } from '../route';
import { formatSpan } from '../text/days';
import { useWords } from '../words/words';

function StoryItem({ story }: { story: StoryRow }) {
  const words = useWords();
  return (
    <li class="story-item">
      <p class="overline">{formatSpan(story.from, story.to, words.language) ?? words.t('stories.undated')}</p>
      <h2>
        <a href={formatRoute({ page: 'story', id: story.id, view: 'facts' })}>{story.title || words.t('article.untitled')}</a>
      </h2>
      <ul class="counts">
        <li>{words.n('count.articles', story.articles)}</li>
        {story.outlets > 0 && <li>{words.n('count.outlets', story.outlets)}</li>}
        <li>{words.n('count.facts', story.facts)}</li>
        {story.conflicts > 0 && <li class="counts-conflicts">{words.n('count.conflicts', story.conflicts)}</li>}
      </ul>
    </li>
  );
}

function StoryList({ stories }: { stories: StoryRow[] }) {
  const words = useWords();
  const [filter, setFilter] = useState('');
  const matching = stories.filter((story) => matches(story.title, filter));
  const { shown, left, more } = useLimited(matching, 50);
  if (stories.length === 0) {
    return (
      <div class="notice">
        <p>{words.t('stories.empty')}</p>
        <p>
          <code>{words.t('stories.empty.hint')}</code>
        </p>
      </div>
    );
  }
  return (
    <>
      <div class="filters">
        <FilterBox label={words.t('stories.filter')} value={filter} onChange={setFilter} />
        <p class="quiet" role="status">
          {words.n('stories.count', matching.length)}
        </p>
      </div>
      {matching.length === 0 && <NothingMatches clear={() => setFilter('')} />}
      <ol class="story-list">
        {shown.map((story) => (
          <StoryItem key={story.id} story={story} />
        ))}
      </ol>
      <More left={left} more={more} />
    </>
  );
}

/** Inputs that could not be read are part of what the library has to say. */
function Failures() {
  const words = useWords();
  const [loaded] = useLoaded('failures', api.failures);
  const { shown, left, more } = useLimited(loaded.state === 'here' ? loaded.value : [], 50);
  if (loaded.state !== 'here' || loaded.value.length === 0) return null;
  return (
    <details class="failures">
      <summary>{words.n('failures', loaded.value.length)}</summary>
      <ul>
        {shown.map((failure) => (
          <li key={failure.path}>
            <code>{failure.path}</code> {failure.message}
          </li>
        ))}
      </ul>
      <More left={left} more={more} />
    </details>
  );
}

export function StoriesPage() {
  const words = useWords();
  const [loaded, again] = useLoaded('stories', api.stories);
  useEffect(() => {
    document.title = 'cotejo';
  }, []);
  return (
    <main id="content" class="column" tabIndex={-1}>
      <h1 class="page-title">{words.t('stories.title')}</h1>
      <WhenLoaded loaded={loaded} again={again}>
        {(stories) => <StoryList stories={stories} />}
      </WhenLoaded>
      <Failures />
    </main>
  );
}
