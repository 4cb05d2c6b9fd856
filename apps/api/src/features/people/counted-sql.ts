import type { Basis } from '../readiness/assessments.repository.js';

/** SQL of what `counted` in a row of `places` says of somebody; what is asked of nothing else is read from the index of the tree. */
const state = (number: number): string => `counted & 7 = ${String(number)}`;
const STATE_NUMBERS: Readonly<Record<string, number>> = { no_evidence: 1, building: 2, close: 3, ready: 4 };

export const COUNTED = {
  noTarget: state(0), noEvidence: state(1), building: state(2), close: state(3), ready: state(4),
  stale: '(counted & 8) <> 0',
  overlaid: '(counted & 16) <> 0',
  assessed: '(counted & 32) <> 0',
  /** The index and one; 0 without one. */
  indexMore: '(counted >> 6)',
  /** In one of these states. @param numbers placeholder of `stateNumbers` */
  inStates: (numbers: string): string => `counted & 7 = ANY(${numbers}::int[])`,
} as const;

export const stateNumbers = (states: readonly string[]): number[] => states.map((name) => STATE_NUMBERS[name] ?? -1);

/** SQL: somebody who is there on day `$3`, and no service account. */
export const COUNTS = 'counted IS NOT NULL AND (ended_on IS NULL OR ended_on > $3)';

/** SQL of the `basis` of whoever's standing is made from these. @param bind makes a placeholder of a value */
export function basisNumber({ asOf, ladderVersionId, settingsVersion, policyVersion }: Basis, bind: (value: unknown) => string): string {
  return `hashtextextended((${bind(asOf)}::date - DATE '2000-01-01')::text || ' ' || ${bind(ladderVersionId)}::uuid::text || ' ' || ${bind(settingsVersion)}::int::text || ' ' || ${bind(policyVersion)}::text, 0)`;
}
