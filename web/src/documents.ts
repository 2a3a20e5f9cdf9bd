// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The JSON documents as the API hands them out (docs/formats). Only what the page uses is named here.

export interface Span {
  begin: number;
  end: number;
}

export interface Published {
  value: string | null;
  basis: string;
  evidence: Span[];
}

/** [article id, event id]: where one article tells a fact. */
export type Report = [string, string];

export interface StoryRow {
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  articles: number;
  outlets: number;
  facts: number;
  conflicts: number;
}

export interface FailureRow {
  path: string;
  code: string;
  message: string;
}

export interface StoryArticle {
  id: string;
  file: string;
  outlet?: string | null;
  title: string | null;
  published: Published;
}

export interface Copy {
  article: string;
  of: string;
  overlap: number;
  via: string | null;
  kind: 'exact' | 'near' | 'partial' | 'suspected_translation';
}

export interface Actor {
  id: string;
  name: string;
  type: EntityType;
  forms: string[];
  entities: [string, string][];
}

export interface Origin {
  source: string | null;
  name: string;
  reports: Report[];
  stance: 'affirms' | 'denies';
}

export type Status = 'happened' | 'planned' | 'possible' | 'proposed' | 'negated';

export interface Plan {
  outcome: 'as_planned' | 'changed' | 'cancelled' | 'denied' | 'not_heard_of_again';
  reports: Report[];
}

export interface Fact {
  id: string;
  label: string;
  who: string[];
  when: string | null;
  where: string[];
  status: Status;
  reports: Report[];
  origins: Origin[];
  independent_origins: number;
  date_basis: 'stated' | 'inferred' | 'written_by';
  silent: string[];
  plan: Plan | null;
  weight?: number;
}

export interface ConflictValue extends Span {
  report: Report;
  value: string;
}

export interface Conflict {
  fact: string;
  slot: 'when' | 'where' | 'who' | 'number' | 'status' | 'object';
  kind: 'contradiction' | 'plan_changed' | 'revision' | 'more_precise' | 'attribution_only' | 'denial';
  values: ConflictValue[];
}

export interface Story {
  id: string;
  title: string;
  from: string | null;
  to: string | null;
  articles: StoryArticle[];
  copies: Copy[];
  actors: Actor[];
  facts: Fact[];
  conflicts: Conflict[];
  timeline: { when: string; fact: string }[];
}

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC' | 'GROUP';

export interface Block extends Span {
  kind: string;
}

export interface Entity {
  id: string;
  type: EntityType;
  name: string;
  mentions: (Span & { form: string })[];
}

export interface Statement extends Span {
  id: string;
  form: 'direct' | 'indirect' | 'mixed';
  cue: Span | null;
  chain: string[];
  stance: string;
}

export interface ArticleEvent {
  id: string;
  trigger: Span;
  mentions: Span[];
  lemma: string;
  who: string[];
  whom: string[];
  object: Span | null;
  when: { value: string | null; time: string | null } | null;
  where: string[];
  status: Status;
  statement: string | null;
  chain: string[];
}

export interface Reading {
  article: {
    id: string;
    file: string;
    url: string | null;
    outlet: string | null;
    title: string | null;
    language: string;
    published: Published;
    raw: { sha256: string; bytes: number; charset: string };
  };
  text: string;
  blocks: Block[];
  furniture: { text: string; why: string }[];
  entities: Entity[];
  times: (Span & { id: string; value: string })[];
  statements: Statement[];
  events: ArticleEvent[];
}
