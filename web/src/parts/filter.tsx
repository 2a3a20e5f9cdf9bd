// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import { useWords } from '../words/words';

/** Letters without their accents and in lower case: "Núñez" is found by "nunez". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** True where every word of the filter is somewhere in `text`. */
export function matches(text: string, filter: string): boolean {
  const inside = folded(text);
  return folded(filter)
    .split(/\s+/)
    .every((word) => inside.includes(word));
}

interface FilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function FilterBox({ label, value, onChange }: FilterProps) {
  return (
    <label class="filter">
      <span class="filter-label">{label}</span>
      <input type="search" value={value} autoComplete="off" spellcheck={false} onInput={(e) => onChange(e.currentTarget.value)} />
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: [string, string][];
  onChange: (value: string) => void;
}

export function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <label class="filter filter-choice">
      <span class="filter-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function NothingMatches({ clear }: { clear: () => void }) {
  const words = useWords();
  return (
    <p class="notice quiet" role="status">
      {words.t('filter.none')}{' '}
      <button type="button" class="link-button" onClick={clear}>
        {words.t('filter.clear')}
      </button>
    </p>
  );
}
