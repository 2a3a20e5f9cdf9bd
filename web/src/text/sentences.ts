// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The sentence around some words, for the reader's eye only: the documents hold none. Browsers without a segmenter show
// the whole block.
import type { Span } from '../documents';
import type { CodePoints } from './code_points';

export function sentenceAround(text: CodePoints, block: Span, words: Span, language: string): Span {
  if (typeof Intl.Segmenter !== 'function') return { begin: block.begin, end: block.end };
  const start = text.unit(block.begin);
  const from = text.unit(words.begin);
  const to = text.unit(words.end);
  let found: Span | null = null;
  for (const part of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text.slice(block.begin, block.end))) {
    const begin = start + part.index;
    const end = begin + part.segment.trimEnd().length;
    if (begin >= to) break;
    if (end <= from) continue;
    found = { begin: found ? found.begin : text.point(begin), end: text.point(end) };
  }
  return found ?? { begin: block.begin, end: block.end };
}
