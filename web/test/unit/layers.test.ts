// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from '../../src/text/layers';

const show = (block: { begin: number; end: number }, layers: { begin: number; end: number; kind: string }[]) =>
  pieces(block, layers).map(({ begin, end, kinds }) => `${begin}-${end}${kinds.map((kind) => ` ${kind}`).join('')}`);

test('a block without layers is one piece', () => {
  assert.deepEqual(show({ begin: 5, end: 9 }, []), ['5-9']);
});

test('nested and overlapping layers are cut at every border', () => {
  const layers = [
    { begin: 0, end: 10, kind: 'sentence' },
    { begin: 2, end: 6, kind: 'words' },
    { begin: 4, end: 8, kind: 'object' },
  ];
  assert.deepEqual(show({ begin: 0, end: 12 }, layers), [
    '0-2 sentence',
    '2-4 sentence words',
    '4-6 sentence words object',
    '6-8 sentence object',
    '8-10 sentence',
    '10-12',
  ]);
});

test('layers of other blocks and empty ones leave no trace', () => {
  const layers = [
    { begin: 0, end: 5, kind: 'before' },
    { begin: 9, end: 12, kind: 'after' },
    { begin: 6, end: 6, kind: 'empty' },
  ];
  assert.deepEqual(show({ begin: 5, end: 9 }, layers), ['5-9']);
});

test('a layer over the border of its block ends with the block', () => {
  assert.deepEqual(show({ begin: 5, end: 9 }, [{ begin: 7, end: 20, kind: 'words' }]), ['5-7', '7-9 words']);
});

test('a kind that lies twice over a piece is named once', () => {
  const layers = [
    { begin: 5, end: 9, kind: 'words' },
    { begin: 5, end: 7, kind: 'words' },
  ];
  assert.deepEqual(show({ begin: 5, end: 9 }, layers), ['5-7 words', '7-9 words']);
});
