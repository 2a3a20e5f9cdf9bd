// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSpan } from '../../src/text/days';
import { Words } from '../../src/words/words';

const es = new Words('es');
const en = new Words('en');

test('days, months and years as people write them', () => {
  assert.equal(es.day('2023-09-17'), '17 de septiembre de 2023');
  assert.equal(en.day('2023-09-17'), 'September 17, 2023');
  assert.equal(es.day('2023-09'), 'septiembre de 2023');
  assert.equal(es.day('2023'), '2023');
  assert.equal(es.day('0999-01-02')?.includes('999'), true);
});

test('weeks, quarters, seasons, ranges and parts of a day', () => {
  assert.equal(es.day('2023-W38'), 'semana 38 de 2023');
  assert.equal(es.day('2023-Q3'), 'trimestre 3 de 2023');
  assert.equal(es.day('2023-H2'), 'segundo semestre de 2023');
  assert.equal(es.day('2023-SU'), 'verano de 2023');
  assert.equal(es.day('2023-09-17TNI'), '17 de septiembre de 2023, por la noche');
  assert.equal(es.day('2023-09-17T08:30'), '17 de septiembre de 2023, 08:30');
  assert.equal(es.day('2023-09-17/2023-09-18'), 'del 17 de septiembre de 2023 al 18 de septiembre de 2023');
});

test('what is no calendar value has no form', () => {
  for (const value of ['XXXX-WXX-5', 'P3D', '', '2023-13-01', '2023-02-31x', 'PRESENT_REF']) assert.equal(es.day(value), null, value);
  assert.equal(es.day(null), null);
});

test('a day does not move with the time zone', () => {
  const before = process.env['TZ'];
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    process.env['TZ'] = zone;
    assert.equal(es.day('2023-09-01'), '1 de septiembre de 2023');
  }
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

test('the span of a story', () => {
  assert.match(formatSpan('2025-10-03', '2025-10-10', 'es') ?? '', /^3.10 de octubre de 2025$/);
  assert.equal(formatSpan('2025-10-03', '2025-10-03', 'es'), '3 de octubre de 2025');
  assert.equal(formatSpan('2025-10-03', null, 'es'), '3 de octubre de 2025');
  assert.equal(formatSpan('2025-10-10', '2025-10-03', 'es'), formatSpan('2025-10-03', '2025-10-10', 'es'));
  assert.equal(formatSpan(null, null, 'es'), null);
  assert.equal(formatSpan('2025-99-99', null, 'es'), null);
});
