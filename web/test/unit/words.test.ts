// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The language files against each other and against the sources that use them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import en from '../../src/words/en.json';
import es from '../../src/words/es.json';
import { fill, Words } from '../../src/words/words';

const languages: Record<string, Record<string, string>> = { es, en };
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test('every language has every key, in the same order, with a text and the same values', () => {
  for (const [name, texts] of Object.entries(languages)) {
    assert.deepEqual(Object.keys(texts), Object.keys(es), name);
    for (const [key, text] of Object.entries(texts)) {
      assert.ok(text.trim() !== '', `${name}: ${key} is empty`);
      assert.deepEqual(placeholders(text), placeholders(es[key as keyof typeof es]), `${name}: ${key}`);
    }
  }
});

test('numbers have both their forms', () => {
  for (const key of Object.keys(es)) {
    const twin = key.replace(/\.(one|other)$/, (_, form) => (form === 'one' ? '.other' : '.one'));
    if (/\.(one|other)$/.test(key)) assert.ok(twin in es, twin);
  }
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

test('every text is used', () => {
  const source = sources(join(process.env['COTEJO_WEB'] ?? '.', 'src')).join('\n');
  const unused = Object.keys(es).filter((key) => {
    const name = key.replace(/\.(one|other|means)$/, '');
    const group = name.slice(0, name.lastIndexOf('.'));
    return ![`'${name}'`, `\`${group}.\${`, `named('${group}'`].some((use) => source.includes(use));
  });
  assert.deepEqual(unused, []);
});

test('values stand in their places and are not looked into', () => {
  assert.equal(fill('{a} de {b}', { a: 1, b: '{a}' }), '1 de {a}');
  assert.equal(fill('{unknown}', {}), '{unknown}');
});

test('one thing, several things, and many with their separators', () => {
  const words = new Words('es');
  assert.equal(words.n('count.facts', 1), '1 hecho');
  assert.equal(words.n('count.facts', 0), '0 hechos');
  assert.equal(words.n('count.facts', 1234567), '1.234.567 hechos');
  assert.equal(new Words('en').n('count.facts', 1234567), '1,234,567 facts');
});

test('a value that this page does not know yet is shown as it is', () => {
  assert.equal(new Words('es').named('status', 'rumoured_again'), 'rumoured again');
  assert.equal(new Words('es').named('status', 'planned'), 'Previsto');
});
