// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodePoints } from '../../src/text/code_points';
import { sentenceAround } from '../../src/text/sentences';

function around(text: string, words: string, block = text): string {
  const points = new CodePoints(text);
  const at = (part: string) => {
    const begin = points.point(text.indexOf(part));
    return { begin, end: begin + [...part].length };
  };
  const found = sentenceAround(points, at(block), at(words), 'es');
  return points.slice(found.begin, found.end);
}

test('the sentence around the words, without its neighbours', () => {
  assert.equal(around('Llovió. La ministra dimitió ayer. Nadie habló.', 'dimitió'), 'La ministra dimitió ayer.');
});

test('characters outside the basic plane before it do not shift it', () => {
  assert.equal(around('😀😀 Llovió mucho. Ella dimitió. Fin.', 'dimitió'), 'Ella dimitió.');
});

test('words over two sentences take both', () => {
  assert.equal(around('Uno. Dos y tres. Cuatro. Cinco.', 'tres. Cua'), 'Dos y tres. Cuatro.');
});

test('a sentence ends with its block', () => {
  assert.equal(around('Un titular sin punto\n\nElla dimitió. Fin.', 'titular', 'Un titular sin punto'), 'Un titular sin punto');
});
