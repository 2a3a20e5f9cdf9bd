// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select } from '../../src/article/selection';
import type { Fact, Reading, Story } from '../../src/documents';
import { matches } from '../../src/parts/filter';
import { versionsOf } from '../../src/story/conflicts';
import { articlesOf, StoryIndex } from '../../src/story/story_index';
import { daysOf, gap } from '../../src/story/timeline';

const span = (begin: number, end: number) => ({ begin, end });

const reading = {
  text: '',
  blocks: [],
  entities: [{ id: 'e1', type: 'PER', name: 'Ana', mentions: [{ ...span(40, 43), form: 'name' }, { ...span(0, 3), form: 'name' }] }],
  times: [{ id: 't1', ...span(20, 26), value: '2026-03-01' }],
  statements: [{ id: 's1', ...span(10, 30), form: 'indirect', cue: span(4, 8), chain: ['e1'], stance: 'says' }],
  events: [
    {
      id: 'v1',
      trigger: span(12, 18),
      mentions: [span(2, 4), span(12, 18)],
      when: { value: '2026-03-01', time: 't1' },
      object: null,
      statement: 's1',
      chain: ['e1'],
    },
  ],
} as unknown as Reading;

test('an event shows its fullest telling first, with the statement that carries it', () => {
  const selection = select(reading, { article: 'a', item: 'v1' });
  assert.deepEqual(selection.words, [span(2, 4), span(12, 18)]);
  assert.equal(selection.first, 1);
  assert.deepEqual(selection.quiet.map((layer) => layer.kind), ['statement', 'cue', 'when']);
});

test("a conflict's value is marked by its own words", () => {
  const selection = select(reading, { article: 'a', item: 'v1', begin: 20, end: 26 });
  assert.deepEqual(selection.words, [span(20, 26)]);
  assert.equal(selection.event?.id, 'v1');
  assert.ok(selection.quiet.some((layer) => layer.kind === 'event' && layer.begin === 12));
});

test('an actor is marked wherever it is named, in the order of the text', () => {
  assert.deepEqual(select(reading, { article: 'a', item: 'e1' }).words.map((word) => word.begin), [0, 40]);
});

test('an item that is not there marks nothing', () => {
  assert.deepEqual(select(reading, { article: 'a', item: 'v9' }).words, []);
  assert.deepEqual(select(reading, { article: 'a' }).words, []);
});

test('values that are the same are one version', () => {
  const value = (article: string, text: string) => ({ report: [article, 'v1'] as [string, string], value: text, ...span(0, 1) });
  const conflict = { fact: 'f1', slot: 'number', kind: 'contradiction' } as const;
  const versions = versionsOf({ ...conflict, values: [value('a', '14'), value('b', '19'), value('c', '14')] });
  assert.deepEqual(versions.map((version) => [version.value, version.told.length]), [['14', 2], ['19', 1]]);
});

test('the timeline puts parts of a day under their day and leaves out what has none', () => {
  const facts = new Map(['f1', 'f2', 'f3'].map((id) => [id, { id } as Fact]));
  const timeline = [
    { when: '2026-03-01', fact: 'f1' },
    { when: '2026-03-01TNI', fact: 'f2' },
    { when: 'XXXX-WXX-5', fact: 'f3' },
    { when: '2026-03-04', fact: 'f3' },
    { when: '2026-03-05', fact: 'f9' },
  ];
  const days = daysOf({ timeline } as unknown as Story, (id) => facts.get(id));
  assert.deepEqual(days.map((day) => [day.when, day.facts.length]), [['2026-03-01', 2], ['2026-03-04', 1]]);
  assert.equal(gap('2026-03-01', '2026-03-04'), 3);
  assert.equal(gap('2026-03-03', '2026-03-04'), null);
  assert.equal(gap('1987-05-14', '2026-03-04'), null);
  assert.equal(gap('2026-03', '2026-03-04'), null);
  assert.equal(gap(undefined, '2026-03-04'), null);
});

test('the filter wants every word, and no accents', () => {
  assert.ok(matches('Shoigú viajó a Ñuñoa', 'nunoa shoigu'));
  assert.ok(!matches('Shoigú viajó', 'shoigu lavrov'));
  assert.ok(matches('Cualquiera', ''));
});

test('an article is known by its outlet where that is enough', () => {
  const article = (id: string, outlet: string | null, title: string | null) => ({ id, outlet, title, file: `${id}.txt` });
  const articles = [article('a', 'El Eco', 'Uno'), article('b', 'El Eco', 'Dos'), article('c', 'La Voz', 'Tres'), article('d', null, null)];
  const index = new StoryIndex({ articles, actors: [], facts: [], conflicts: [] } as unknown as Story);
  assert.deepEqual(['a', 'b', 'c', 'd', 'x'].map((id) => index.articleName(id)), ['El Eco: Uno', 'El Eco: Dos', 'La Voz', 'd.txt', 'x']);
});

test('an article that tells a fact twice counts once', () => {
  assert.equal(articlesOf([['a', 'v1'], ['a', 'v2'], ['b', 'v1']]), 2);
});
