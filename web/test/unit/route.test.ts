// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from '../../src/route';
import { formatRoute, parseRoute, sameOpened } from '../../src/route';

test('every place survives being an address', () => {
  const places: Route[] = [
    { page: 'stories' },
    { page: 'story', id: 's1', view: 'facts' },
    { page: 'story', id: 'a/b?c#d %', view: 'timeline', focus: 'f3' },
    { page: 'story', id: 's1', view: 'conflicts', opened: { article: 'x&y=z', item: 'v1', begin: 0, end: 12 } },
    { page: 'story', id: 's1', view: 'articles', opened: { article: 'x' } },
  ];
  for (const place of places) assert.deepEqual(parseRoute(formatRoute(place)), place);
});

test('a story without a view opens at its facts', () => {
  assert.deepEqual(parseRoute('#/story/s1'), { page: 'story', id: 's1', view: 'facts' });
});

test('what is no place is unknown, and broken parts are left out', () => {
  assert.deepEqual(parseRoute('#/nowhere'), { page: 'unknown' });
  assert.deepEqual(parseRoute('#/story/s1/nothing'), { page: 'unknown' });
  assert.deepEqual(parseRoute('#/story/s1/facts/more'), { page: 'unknown' });
  assert.deepEqual(parseRoute('#/story/%E0%A4%A'), { page: 'story', id: '%E0%A4%A', view: 'facts' });
  const place = parseRoute('#/story/s1/facts?article=a&begin=9&end=3');
  assert.deepEqual(place.page === 'story' && place.opened, { article: 'a' });
  const script = parseRoute('#/story/s1/facts?article=a&begin=-1&end=1e9');
  assert.deepEqual(script.page === 'story' && script.opened, { article: 'a' });
});

test('two ways of pointing at the same words are the same', () => {
  assert.ok(sameOpened({ article: 'a', item: 'v1' }, { article: 'a', item: 'v1' }));
  assert.ok(!sameOpened({ article: 'a', item: 'v1' }, { article: 'a', item: 'v1', begin: 1, end: 2 }));
  assert.ok(!sameOpened(undefined, { article: 'a' }));
});
