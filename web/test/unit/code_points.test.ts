// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodePoints } from '../../src/text/code_points';

test('offsets are units where every character is one unit', () => {
  const text = new CodePoints('Año de Shoigú');
  assert.equal(text.length, 13);
  assert.equal(text.slice(0, 3), 'Año');
  assert.equal(text.slice(7, 13), 'Shoigú');
});

test('characters outside the basic plane count once', () => {
  const text = new CodePoints('a😀b𝔸c');
  assert.equal(text.length, 5);
  assert.equal(text.slice(1, 2), '😀');
  assert.equal(text.slice(2, 4), 'b𝔸');
  assert.equal(text.slice(4, 5), 'c');
});

test('joined emoji are as many code points as they are', () => {
  const family = '👩‍👧';
  assert.equal(new CodePoints(`${family} habla`).slice(3, 9), ' habla');
  assert.equal(new CodePoints('e\u0301').length, 2);
});

test('a unit within a pair lies in that code point', () => {
  const text = new CodePoints('a😀b');
  assert.deepEqual([0, 1, 2, 3, 4].map((unit) => text.point(unit)), [0, 1, 1, 2, 3]);
  for (let point = 0; point <= text.length; ++point) assert.equal(text.point(text.unit(point)), point);
});

test('offsets outside the text are drawn to its ends', () => {
  const text = new CodePoints('a😀b');
  assert.equal(text.slice(-5, 99), 'a😀b');
  assert.equal(text.slice(7, 9), '');
  assert.equal(new CodePoints('').slice(0, 1), '');
});

test('half a pair does not shift what follows', () => {
  assert.equal(new CodePoints('\ud83dx😀y').slice(3, 4), 'y');
});
