import { validateInput } from '../validate.js';
import type { ReadinessInput } from '../input.js';
import examples from './worked-examples.json' with { type: 'json' };

/** A complete case computed by an independent implementation. */
export interface WorkedExample {
  readonly name: string;
  readonly input: ReadinessInput;
  readonly expected: { readonly assessment: unknown; readonly nextSteps: unknown; readonly forecast: unknown };
}

/** All worked examples, their inputs read through the validation. */
export const workedExamples: readonly WorkedExample[] = examples.map(({ name, input, expected }) => {
  const read = validateInput(input);
  if (!read.ok) throw new Error(`${name}: ${read.refusal.path} ${read.refusal.message}`);
  return { name, input: read.value, expected };
});
