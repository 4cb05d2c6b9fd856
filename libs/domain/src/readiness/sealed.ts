import type { ReadinessInput } from './input.js';

/**
 * The input without the person's claims on the named items: what may be assessed for someone who may still rate them.
 * The assessment is then shown without quality, value and grade of those items.
 */
export function withoutClaims(input: ReadinessInput, evidenceIds: ReadonlySet<string>): ReadinessInput {
  return {
    ...input,
    evidence: input.evidence.map((item) => (evidenceIds.has(item.id) ? { ...item, selfClaims: {} } : item)),
  };
}
