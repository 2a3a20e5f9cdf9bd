// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// A small story by hand: two articles that part over a day, with characters outside the basic plane before the words that
// are marked, and titles that would be code if anything took them for it.
export const hostileTitle = 'La alcaldesa <img src=x onerror="window.harmed=true"> dimite</title><script>window.harmed=true</script>';

/** The code points at which `words` stand in `text`. */
function at(text, words) {
  const unit = text.indexOf(words);
  if (unit < 0) throw new Error(`fixture: no "${words}"`);
  const begin = [...text.slice(0, unit)].length;
  return { begin, end: begin + [...words].length };
}

function blocksOf(text) {
  let unit = 0;
  return text.split('\n\n').map((paragraph, i) => {
    const begin = [...text.slice(0, unit)].length;
    unit += paragraph.length + 2;
    return { kind: i === 0 ? 'title' : 'paragraph', begin, end: begin + [...paragraph].length, raw: { begin: 0, end: 0 } };
  });
}

function reading(id, title, outlet, day, text, parts) {
  return {
    format: 'cotejo.reading/1',
    article: {
      raw: { sha256: `${id}${'0'.repeat(48)}`, bytes: 1234, charset: 'UTF-8' },
      id,
      file: `${id}.txt`,
      url: null,
      outlet,
      title,
      byline: null,
      credits: [],
      language: 'es',
      published: { value: day, basis: 'text', evidence: [] },
    },
    text,
    blocks: blocksOf(text),
    furniture: [{ text: 'Suscríbase <b>ya</b>', why: 'phrase', raw: { begin: 0, end: 0 } }],
    ...parts,
  };
}

function event(text, words, more) {
  return {
    id: 'v1',
    trigger: at(text, words),
    mentions: [at(text, words)],
    lemma: 'dimitir',
    who: ['e1'],
    whom: [],
    object: null,
    where: [],
    status: 'happened',
    plover: null,
    salience: 1,
    confidence: 1,
    ...more,
  };
}

const firstText =
  `${hostileTitle}\n\n` +
  '😀😀 Según el partido 𝔸𝔹, la cosa va en serio. La alcaldesa presentó su dimisión el lunes, anunció el portavoz. Nadie la esperaba 👩‍👧.\n\n' +
  Array.from({ length: 30 }, (_, i) => `Párrafo de relleno número ${i + 1}, que empuja hacia abajo lo que sigue.`).join('\n\n') +
  '\n\nA última hora insistió en la renuncia ante los suyos.';

const secondText = 'Renuncia en Villanía\n\nLa regidora dejó el cargo el martes. El portavoz negó que hubiera presiones.';

const first = reading('aaaa1111', hostileTitle, 'El Pregón', '2026-03-03', firstText, {
  entities: [
    { id: 'e1', type: 'PER', name: 'la alcaldesa', mentions: [{ ...at(firstText, 'La alcaldesa presentó'), form: 'nominal' }] },
    { id: 'e2', type: 'PER', name: 'el portavoz', mentions: [{ ...at(firstText, 'el portavoz'), form: 'nominal' }] },
  ],
  times: [{ id: 't1', ...at(firstText, 'el lunes'), type: 'DATE', value: '2026-03-02', mod: null }],
  statements: [
    {
      id: 's1',
      ...at(firstText, 'La alcaldesa presentó su dimisión el lunes'),
      form: 'indirect',
      cue: at(firstText, 'anunció'),
      chain: ['e2'],
      stance: 'says',
    },
  ],
  events: [
    event(firstText, 'presentó su dimisión', {
      mentions: [at(firstText, 'presentó su dimisión'), at(firstText, 'la renuncia')],
      when: { value: '2026-03-02', time: 't1' },
      statement: 's1',
      chain: ['e2'],
    }),
  ],
});

const second = reading('bbbb2222', 'Renuncia en Villanía', null, '2026-03-04', secondText, {
  entities: [{ id: 'e1', type: 'PER', name: 'la regidora', mentions: [{ ...at(secondText, 'La regidora'), form: 'nominal' }] }],
  times: [{ id: 't1', ...at(secondText, 'el martes'), type: 'DATE', value: '2026-03-03', mod: null }],
  statements: [],
  events: [event(secondText, 'dejó el cargo', { when: { value: '2026-03-03', time: 't1' }, statement: null, chain: [] })],
});

const published = (value) => ({ value, basis: 'text', evidence: [] });

const story = {
  format: 'cotejo.story/1',
  id: 'sfixture1',
  title: hostileTitle,
  from: '2026-03-03',
  to: '2026-03-04',
  articles: [
    { id: 'aaaa1111', file: 'aaaa1111.txt', outlet: 'El Pregón', title: hostileTitle, published: published('2026-03-03') },
    { id: 'bbbb2222', file: 'bbbb2222.txt', outlet: null, title: 'Renuncia en Villanía', published: published('2026-03-04') },
  ],
  copies: [{ article: 'bbbb2222', of: 'aaaa1111', overlap: 0.42, via: 'EFE', kind: 'partial' }],
  actors: [
    {
      id: 'a1',
      name: 'Marta Ruiz',
      type: 'PER',
      forms: ['la alcaldesa', 'la regidora', 'Marta Ruiz'],
      entities: [
        ['aaaa1111', 'e1'],
        ['bbbb2222', 'e1'],
      ],
    },
  ],
  facts: [
    {
      id: 'f1',
      label: 'Dimitió la alcaldesa <b>Marta Ruiz</b>',
      who: ['a1'],
      when: '2026-03-02',
      where: [],
      status: 'happened',
      reports: [
        ['aaaa1111', 'v1'],
        ['bbbb2222', 'v1'],
      ],
      origins: [
        { source: null, name: 'el portavoz', reports: [['aaaa1111', 'v1']], stance: 'affirms' },
        { source: null, name: 'unattributed', reports: [['bbbb2222', 'v1']], stance: 'denies' },
      ],
      independent_origins: 2,
      date_basis: 'stated',
      silent: [],
      plan: { outcome: 'changed', reports: [['aaaa1111', 'v1']] },
      weight: 1,
    },
    {
      id: 'f2',
      label: 'Elecciones en abril',
      who: [],
      when: '2026-04',
      where: [],
      status: 'planned',
      reports: [['bbbb2222', 'v1']],
      origins: [],
      independent_origins: 1,
      date_basis: 'inferred',
      silent: ['aaaa1111'],
      plan: null,
      weight: 0.5,
    },
  ],
  conflicts: [
    {
      fact: 'f1',
      slot: 'when',
      kind: 'contradiction',
      values: [
        { report: ['aaaa1111', 'v1'], value: '2026-03-02', ...at(firstText, 'el lunes') },
        { report: ['bbbb2222', 'v1'], value: '2026-03-03', ...at(secondText, 'el martes') },
      ],
    },
  ],
  timeline: [
    { when: '2026-03-02', fact: 'f1' },
    { when: '2026-04', fact: 'f2' },
  ],
};

export const documents = [first, second, story];
