import { Problem } from '../../platform/http/problem.js';
import type { Candidate, CandidateTarget } from './dossiers.js';

/** The target that was asked for, or the first; null at the top of the ladder. Refuses (400) a rung that is no target. */
export function targetAsked({ targets }: Pick<Candidate, 'targets'>, asked: string | undefined): CandidateTarget | null {
  if (asked === undefined) return targets[0] ?? null;
  const found = targets.find(({ rung }) => rung === asked);
  if (found) return found;
  const known = targets.map(({ rung }) => rung);
  throw Problem.invalid({ field: 'target', message: known.length === 0 ? 'There is no target rung above this one.' : `target is one of: ${known.join(', ')}.` });
}

/** What is tried out: any rung of the ladder, or the first target where none is named. Refuses (400) a rung that the ladder does not have. */
export function targetTried(candidate: Pick<Candidate, 'targets' | 'triedFor'>, asked: string | undefined): CandidateTarget | null {
  if (asked === undefined) return candidate.targets[0] ?? null;
  const tried = candidate.triedFor(asked);
  if (tried) return tried;
  throw Problem.invalid({ field: 'target', message: 'The ladder has no such rung.' });
}
