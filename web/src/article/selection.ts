// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// What is marked in an article's text for what was clicked: the exact words, and, more quietly, what belongs to them.
import type { ArticleEvent, Entity, Reading, Span, Statement } from '../documents';
import type { Opened } from '../route';
import type { Layer } from '../text/layers';

export type QuietKind = 'event' | 'statement' | 'cue' | 'when' | 'object';

export interface Selection {
  /** The words themselves, in the order of the text; empty where nothing was pointed at or it is not there. */
  words: Span[];
  /** Which of `words` is to be seen first. */
  first: number;
  quiet: Layer<QuietKind>[];
  event?: ArticleEvent;
  statement?: Statement;
  entity?: Entity;
}

function ordered(spans: Span[]): Span[] {
  const distinct = new Map(spans.filter((span) => span.begin < span.end).map((span) => [`${span.begin} ${span.end}`, span]));
  return [...distinct.values()].sort((a, b) => a.begin - b.begin || a.end - b.end);
}

function layer<Kind extends string>(kind: Kind, span: Span | null | undefined): Layer<Kind>[] {
  return span ? [{ kind, begin: span.begin, end: span.end }] : [];
}

function ofStatement(statement: Statement | undefined): Layer<QuietKind>[] {
  return statement ? [...layer('statement' as const, statement), ...layer('cue' as const, statement.cue)] : [];
}

function ofEvent(reading: Reading, event: ArticleEvent): Selection {
  const statement = reading.statements.find((s) => s.id === event.statement);
  const time = reading.times.find((t) => t.id === event.when?.time);
  const words = ordered([event.trigger, ...event.mentions]);
  const first = words.findIndex((span) => span.begin === event.trigger.begin && span.end === event.trigger.end);
  const quiet = [...ofStatement(statement), ...layer('when' as const, time), ...layer('object' as const, event.object)];
  return { words, first: Math.max(0, first), quiet, event, ...(statement ? { statement } : {}) };
}

function ofItem(reading: Reading, id: string): Selection | undefined {
  const event = reading.events.find((e) => e.id === id);
  if (event) return ofEvent(reading, event);
  const entity = reading.entities.find((e) => e.id === id);
  if (entity) return { words: ordered(entity.mentions), first: 0, quiet: [], entity };
  const statement = reading.statements.find((s) => s.id === id);
  if (statement) return { words: ordered([statement]), first: 0, quiet: layer('cue', statement.cue), statement };
  return undefined;
}

export function select(reading: Reading, opened: Opened): Selection {
  const found = (opened.item && ofItem(reading, opened.item)) || { words: [], first: 0, quiet: [] };
  if (opened.begin === undefined || opened.end === undefined) return found;
  // A value of a conflict: its own words are what was clicked, the event's word stands back.
  const event = layer('event' as const, found.event?.trigger);
  return { ...found, words: ordered([{ begin: opened.begin, end: opened.end }]), first: 0, quiet: [...found.quiet, ...event] };
}
