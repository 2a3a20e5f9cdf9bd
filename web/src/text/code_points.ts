// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// Offsets in the documents count Unicode code points; JavaScript's strings count UTF-16 units. They part at every
// character outside the basic plane (an emoji is one code point and two units).

export class CodePoints {
  /** Of each code point its first unit, with the text's length behind the last; empty where both counts are the same. */
  private readonly units: Uint32Array;
  readonly length: number;

  constructor(readonly text: string) {
    let count = 0;
    for (const _ of text) count += 1;
    this.length = count;
    this.units = new Uint32Array(count === text.length ? 0 : count + 1);
    if (this.units.length === 0) return;
    let unit = 0;
    let point = 0;
    for (const character of text) {
      this.units[point++] = unit;
      unit += character.length;
    }
    this.units[point] = unit;
  }

  /** The UTF-16 unit at which a code point begins; offsets outside the text are drawn to its ends. */
  unit(point: number): number {
    const inside = Math.max(0, Math.min(point, this.length));
    return this.units.length === 0 ? inside : (this.units[inside] as number);
  }

  /** The code point in which a unit lies. */
  point(unit: number): number {
    const inside = Math.max(0, Math.min(unit, this.text.length));
    if (this.units.length === 0) return inside;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.units[middle] as number) <= inside) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  slice(begin: number, end: number): string {
    return this.text.slice(this.unit(begin), this.unit(end));
  }
}
