// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// The page's texts. Each language is one file of keys; es.json is the one the others are measured by (test/words.test.ts).
// Texts that depend on a number have the keys NAME.one and NAME.other; {name} stands for a value.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DayStyle, DayWords } from '../text/days';
import { formatDay } from '../text/days';
import en from './en.json';
import es from './es.json';

export type Key = keyof typeof es;
export type CountedKey = Key extends infer K ? (K extends `${infer Name}.other` ? Name : never) : never;
export type Values = Record<string, string | number>;

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const texts: Record<Language, Record<Key, string>> = { es, en };

export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export class Words {
  private readonly plurals: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;
  private readonly dayWords: DayWords;

  constructor(readonly language: Language) {
    this.plurals = new Intl.PluralRules(language);
    this.numbers = new Intl.NumberFormat(language);
    this.dayWords = {
      week: (week, year) => this.t('day.week', { week, year }),
      quarter: (quarter, year) => this.t('day.quarter', { quarter, year }),
      half: (half, year) => this.t(half === 1 ? 'day.half.first' : 'day.half.second', { year }),
      season: (code, year) => this.t(`day.season.${code}`, { year }),
      partOfDay: (code, day) => this.t(`day.part.${code}`, { day }),
      clock: (time, day) => this.t('day.clock', { time, day }),
      range: (from, to) => this.t('day.range', { from, to }),
    };
  }

  t(key: Key, values: Values = {}): string {
    return fill(texts[this.language][key], values);
  }

  /** The text for a number of things, which stands as {n} in it. */
  n(name: CountedKey, count: number): string {
    const form = this.plurals.select(count) === 'one' ? 'one' : 'other';
    return this.t(`${name}.${form}` as Key, { n: this.numbers.format(count) });
  }

  percent(share: number): string {
    return new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  }

  day(value: string | null, style: DayStyle = 'long'): string | null {
    return value === null ? null : formatDay(value, this.language, this.dayWords, style);
  }

  /** The word for a value of a document that may be newer than this page: then the value itself. */
  named(group: string, value: string): string {
    const key = `${group}.${value}`;
    return key in texts.es ? this.t(key as Key) : value.replace(/_/g, ' ');
  }
}

export const WordsContext = createContext(new Words('es'));
export const useWords = () => useContext(WordsContext);

export function storedLanguage(): Language {
  try {
    return languages.find((language) => language === localStorage.getItem('language')) ?? 'es';
  } catch {
    return 'es';
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem('language', language);
  } catch {
    // A browser that keeps nothing shows Spanish the next time.
  }
}
