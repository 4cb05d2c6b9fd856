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

/**
 * Whether any claim of the person can change the assessment: one on an indicator that nobody else has rated by the day.
 * Where none can, everyone is given the same numbers.
 */
export function claimsCount({ evidence, subjectId, asOf }: ReadinessInput): boolean {
  return evidence.some(({ selfClaims, ratings }) =>
    Object.keys(selfClaims).some((indicator) => !ratings.some((rating) => rating.indicator === indicator && rating.raterId !== subjectId && rating.on <= asOf)),
  );
}
