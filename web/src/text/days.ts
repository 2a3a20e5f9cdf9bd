// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// TIMEX3 values as a person writes them: "2023-09-17" -> "17 de septiembre de 2023". What is no calendar value ("XXXX-WXX-5")
// has no such form.

const part = /^(\d{4})(?:-(?:W(\d{2})|Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d{2})(?:-(\d{2}))?))?(?:T(MO|MI|AF|EV|NI|DT|\d{2}(?::\d{2})?).*)?$/;

/** Texts that a value may need beside the calendar's own words. */
export interface DayWords {
  week(week: number, year: string): string;
  quarter(quarter: number, year: string): string;
  half(half: number, year: string): string;
  season(code: 'SP' | 'SU' | 'FA' | 'WI', year: string): string;
  partOfDay(code: 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT', day: string): string;
  clock(time: string, day: string): string;
  range(from: string, to: string): string;
}

export type DayStyle = 'long' | 'short';

function calendar(year: string, month: string | undefined, day: string | undefined, language: string, style: DayStyle) {
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  date.setUTCFullYear(Number(year));
  if (date.getUTCMonth() !== Number(month) - 1) return null;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', month: style };
  if (day) options.day = 'numeric';
  if (!day || style === 'long') options.year = 'numeric';
  return new Intl.DateTimeFormat(language, options).format(date);
}

export function formatDay(value: string, language: string, words: DayWords, style: DayStyle = 'long'): string | null {
  const ends = value.split('/');
  if (ends.length === 2) {
    const from = formatDay(ends[0] as string, language, words, style);
    const to = formatDay(ends[1] as string, language, words, style);
    return from && to ? words.range(from, to) : from ?? to;
  }
  const match = part.exec(value);
  if (!match) return null;
  const [, year = '', week, quarter, half, season, month, day, time] = match;
  if (week) return words.week(Number(week), year);
  if (quarter) return words.quarter(Number(quarter), year);
  if (half) return words.half(Number(half), year);
  if (season) return words.season(season as 'SP', year);
  const date = calendar(year, month, day, language, style);
  if (!date || !time || style === 'short') return date;
  return /^\d/.test(time) ? words.clock(time, date) : words.partOfDay(time as 'MO', date);
}

/** "3-10 de octubre de 2025", or one day, or nothing. */
export function formatSpan(from: string | null, to: string | null, language: string): string | null {
  const days = [from, to].filter((day): day is string => day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day));
  const [first, last] = [days[0], days[days.length - 1]].map((day) => (day ? new Date(`${day}T00:00:00Z`) : null));
  if (!first || !last || Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return null;
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return first <= last ? format.formatRange(first, last) : format.formatRange(last, first);
}
