// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { hostileTitle } from './fixture.mjs';
import { Stage } from './stage.mjs';

const views = ['facts', 'conflicts', 'timeline', 'actors', 'articles'];
let stage;
before(async () => (stage = await Stage.set()));
after(() => stage?.strike());
afterEach(() => assert.deepEqual(stage.faults.splice(0), []));

async function openStory(options, view = 'facts') {
  const page = await stage.page(options);
  await page.goto(`${stage.base}#/story/sfixture1/${view}`);
  await page.waitForSelector('.story-head');
  return page;
}

const marked = (page) => page.$$eval('.panel mark.in-current', (marks) => marks.map((mark) => mark.textContent).join(''));
const clickReport = (page, name) => page.locator('.report', { hasText: name }).first().click();

/** The words are inside what can be seen of the panel. */
const inSight = (page) =>
  page.$eval('.panel mark.in-current', (mark) => {
    const box = mark.getBoundingClientRect();
    const body = mark.closest('.panel-body').getBoundingClientRect();
    return box.height > 0 && box.top >= body.top - 1 && box.bottom <= body.bottom + 1;
  });

test('from the list of stories to the words that carry a fact', async () => {
  const page = await stage.page();
  await page.goto(stage.base);
  await page.click('.story-item a');
  await clickReport(page, 'El Pregón');
  await page.waitForSelector('.panel mark.in-current');
  assert.equal(await marked(page), 'presentó su dimisión');
  assert.equal(await page.$$eval('.in-sentence', (all) => all.map((part) => part.textContent).join('')).then((text) => text.trim()),
    'La alcaldesa presentó su dimisión el lunes, anunció el portavoz.');
  assert.ok(await inSight(page));
  assert.match(await page.textContent('.panel .chain'), /el portavoz.*El Pregón/);
});

test('each mention can be looked at in turn', async () => {
  const page = await openStory();
  await clickReport(page, 'El Pregón');
  await page.click('.mentions button:last-of-type');
  await page.waitForFunction(() => document.querySelector('mark.in-current')?.textContent === 'la renuncia');
  assert.ok(await inSight(page));
  assert.match(await page.textContent('.mentions'), /2.*2/);
});

test("a conflict's values are marked by their own words, and opening another replaces the first", async () => {
  const page = await openStory({}, 'conflicts');
  await page.click('.version:nth-child(1) .report');
  await page.waitForSelector('.panel mark.in-current');
  assert.equal(await marked(page), 'el lunes');
  await page.click('.version:nth-child(2) .report');
  await page.waitForFunction(() => document.querySelector('mark.in-current')?.textContent === 'el martes');
  await page.goBack();
  await page.waitForSelector('.panel', { state: 'detached' });
  assert.match(page.url(), /conflicts$/);
});

test('actors and their spellings lead to their mentions', async () => {
  const page = await openStory({}, 'actors');
  assert.match(await page.textContent('.forms'), /la regidora/);
  await clickReport(page, 'Renuncia');
  await page.waitForSelector('.panel mark.in-current');
  assert.equal(await marked(page), 'La regidora');
});

test('hostile titles are text and do nothing', async () => {
  const page = await stage.page();
  await page.goto(stage.base);
  assert.equal(await page.textContent('.story-item h2'), hostileTitle);
  for (const view of views) {
    await page.goto(`${stage.base}#/story/sfixture1/${view}?article=aaaa1111&item=v1`);
    await page.waitForSelector('.panel .block');
    assert.equal(await page.textContent('.story-head h1'), hostileTitle);
  }
  assert.equal(await page.textContent('.panel .block-title'), hostileTitle);
  assert.equal(await page.locator('#page img, #page script, #page b').count(), 0);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
});

test('the panel takes the focus, closes with Escape and gives it back', async () => {
  const page = await openStory();
  const report = page.locator('.report', { hasText: 'El Pregón' }).first();
  await report.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.panel mark.in-current');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.panel')));
  await page.keyboard.press('Escape');
  await page.waitForSelector('.panel', { state: 'detached' });
  assert.ok(await report.evaluate((button) => button === document.activeElement));
});

test('on a narrow screen nothing is cut off, and the panel covers the page', async () => {
  const page = await openStory({ viewport: { width: 360, height: 700 } });
  const tooWide = () => page.evaluate(() => {
    const wide = [...document.querySelectorAll('#page *')].filter((e) => !e.closest('.views') && e.getBoundingClientRect().right > innerWidth + 1);
    return [document.documentElement.scrollWidth > innerWidth, ...wide.map((e) => e.className)].filter(Boolean);
  });
  for (const view of views) {
    await page.goto(`${stage.base}#/story/sfixture1/${view}`);
    await page.waitForSelector(`.views a[aria-current][href$="/${view}"]`);
    assert.deepEqual(await tooWide(), [], view);
  }
  await page.goto(`${stage.base}#/story/sfixture1/facts?article=aaaa1111&item=v1`);
  await page.waitForSelector('.panel mark.in-current');
  assert.deepEqual(await tooWide(), []);
  assert.ok(await inSight(page));
  assert.equal(await page.getAttribute('.panel', 'aria-modal'), 'true');
  assert.ok(await page.$eval('#content', (main) => main.hasAttribute('inert')));
  await page.keyboard.press('Escape');
  await page.waitForSelector('.panel', { state: 'detached' });
  assert.ok(await page.$eval('#content', (main) => !main.hasAttribute('inert')));
});

test('the filter narrows the facts, says so, and can be cleared', async () => {
  const page = await openStory();
  await page.fill('.filter input', 'elecciones');
  assert.equal(await page.locator('.fact').count(), 1);
  await page.fill('.filter input', 'nada de esto');
  await page.click('.notice .link-button');
  assert.equal(await page.locator('.fact').count(), 2);
  await page.selectOption('.filter select', 'planned');
  assert.equal(await page.locator('.fact').count(), 1);
});

test('the language is changed at once and remembered', async () => {
  const page = await openStory();
  assert.equal(await page.getAttribute('html', 'lang'), 'es');
  await page.click('.languages button[lang=en]');
  assert.match(await page.textContent('.views'), /Facts.*Timeline/);
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await page.reload();
  await page.waitForSelector('.fact');
  assert.match(await page.textContent('.fact h4'), /Who says so/);
});

test('everything that can be pressed has a name', async () => {
  const page = await openStory();
  for (const view of views) {
    await page.goto(`${stage.base}#/story/sfixture1/${view}?article=bbbb2222&item=v1`);
    await page.waitForSelector('.panel .block');
    const nameless = await page.$$eval('a, button, input, select, summary', (all) =>
      all.filter((e) => !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.[0]?.textContent.trim())).map((e) => e.outerHTML));
    assert.deepEqual(nameless, []);
  }
});

test('what is not there is said', async () => {
  const page = await stage.page();
  await page.goto(`${stage.base}#/nowhere`);
  assert.match(await page.textContent('.notice'), /Aquí no hay nada/);
  await page.goto(`${stage.base}#/story/none`);
  await page.waitForSelector('[role=alert]');
  assert.match(await page.textContent('[role=alert]'), /biblioteca/);
  await page.goto(`${stage.base}#/story/sfixture1/facts?article=aaaa1111&item=v99`);
  assert.match(await page.textContent('.panel .notice:not([role])'), /no aparece/);
  assert.ok(stage.faults.splice(0).every((fault) => fault.includes('404')));
});

test('a server that is gone is said, and can be asked again', async () => {
  const own = await Stage.set();
  try {
    const page = await own.page();
    await page.goto(own.base);
    await page.waitForSelector('.story-item');
    await own.stopServer();
    await page.click('.story-item a');
    await page.waitForSelector('[role=alert]');
    assert.match(await page.textContent('[role=alert]'), /cotejo serve/);
    assert.equal(await page.locator('[role=alert] button').count(), 1);
  } finally {
    await own.strike();
  }
});

test('an empty library says how to fill it', async () => {
  const own = await Stage.set([]);
  try {
    const page = await own.page();
    await page.goto(own.base);
    assert.match(await page.textContent('.notice:not([role])'), /cotejo add/);
    assert.deepEqual(own.faults, []);
  } finally {
    await own.strike();
  }
});
