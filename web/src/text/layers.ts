// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Marked spans may overlap and nest (a sentence, the statement in it, the words clicked). HTML elements may not overlap,
// so a block's text is cut at every border, and each piece knows all the layers it lies in.
import type { Span } from '../documents';

export interface Layer<Kind extends string> extends Span {
  kind: Kind;
}

export interface Piece<Kind extends string> extends Span {
  kinds: Kind[];
}

/** The pieces of `block`, in order and without gaps. */
export function pieces<Kind extends string>(block: Span, layers: readonly Layer<Kind>[]): Piece<Kind>[] {
  const touching = layers.filter((layer) => layer.begin < block.end && layer.end > block.begin && layer.begin < layer.end);
  const borders = new Set([block.begin, block.end]);
  for (const layer of touching) {
    borders.add(Math.max(layer.begin, block.begin));
    borders.add(Math.min(layer.end, block.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const begin = sorted[i] as number;
    const kinds = touching.filter((layer) => layer.begin <= begin && layer.end >= end).map((layer) => layer.kind);
    return { begin, end, kinds: [...new Set(kinds)] };
  });
}
