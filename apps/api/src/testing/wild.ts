import fc from 'fast-check';

/** What a field may hold that no screen would ever send. */
export const WILD: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', ' ', [], {}, [[]], [null], 0, -1, 1.5, 1e300, 99_999_999, '0000-01-01', '9999-12-31', '2026-02-30', '\u0000', '__proto__', 'constructor', '💥'.repeat(400)),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Bodies with these fields, each one plausible, wild or left out. */
export const wildBody = (plausible: Readonly<Record<string, readonly unknown[]>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(Object.entries(plausible).map(([field, values]) => [field, fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: WILD })])),
    { requiredKeys: [] },
  );
