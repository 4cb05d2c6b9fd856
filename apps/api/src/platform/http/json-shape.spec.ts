import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isModest } from './json-shape.js';

const modest = (text: string, bounds?: { deepest: number; most: number }): boolean => isModest(Buffer.from(text), bounds);

/** The same by parsing it, for what is small enough. */
function measured(value: unknown): { depth: number; values: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, values: 0 };
  const inside = Object.values(value).map(measured);
  return { depth: 1 + Math.max(0, ...inside.map(({ depth }) => depth)), values: Math.max(1, inside.length) + inside.reduce((sum, { values }) => sum + values, 0) };
}

describe('a JSON text before it is parsed', () => {
  it('is measured as its value is, whatever its strings hold', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, spaced) => {
      const { depth, values } = measured(value);
      const text = JSON.stringify(value, null, spaced ? 1 : 0);
      expect([modest(text, { deepest: depth, most: values }), depth > 0 && modest(text, { deepest: depth - 1, most: values }), values > 0 && modest(text, { deepest: depth, most: values - 1 })]).toEqual([true, false, false]);
    }));
  });

  it.each([
    ['brackets in a string', '["[[[[{{{{", "\\"[[["]', { deepest: 1, most: 2 }],
    ['a string that ends in a backslash', '["\\\\", ["x"]]', { deepest: 2, most: 3 }],
    ['an escaped quote after a backslash', '["\\\\\\"[["]', { deepest: 1, most: 1 }],
  ])('with %s', (_what, text, bounds) => {
    expect(modest(text, bounds)).toBe(true);
  });

  it('is refused past the depth and the number of values of any form', () => {
    expect(modest('['.repeat(32) + ']'.repeat(32))).toBe(true);
    expect(modest('['.repeat(33) + ']'.repeat(33))).toBe(false);
    expect(modest('{"a":'.repeat(1_000) + '1' + '}'.repeat(1_000))).toBe(false);
    expect(modest(`[${'[],'.repeat(200_000)}1]`)).toBe(false);
    expect(modest('['.repeat(15_000_000))).toBe(false);
  });

  it('is left to the parser where it is no JSON', () => {
    for (const text of ['', '"', '"\\', '"\\"', ']]]', 'null', '\u0000']) expect(modest(text)).toBe(true);
  });
});
