// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
import type { Status } from '../documents';
import { useWords } from '../words/words';

/** Filled: happened. Hollow: planned; dashed: possible; dotted within: proposed. Crossed: negated. */
export function Marker({ status }: { status: Status }) {
  return <span class={`marker marker-${status}`} aria-hidden="true" />;
}

export function StatusChip({ status }: { status: Status }) {
  const words = useWords();
  return (
    <span class={`status status-${status}`}>
      <Marker status={status} />
      {words.named('status', status)}
    </span>
  );
}
