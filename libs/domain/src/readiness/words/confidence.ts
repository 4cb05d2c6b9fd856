import type { CompetencyStanding } from '../standing.js';
import { readinessPolicy as policy } from '../policy.js';
import { countedInWords, inWords, listed } from './counting.js';
import { sentenceCase } from './terms.js';

export type ConfidenceWord = 'none' | 'low' | 'medium' | 'high';

/** What a confidence of 0 to 1 is called on screen; `none` when nobody has rated or confirmed anything strong. */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence <= 0) return 'none';
  if (confidence < policy.confidenceWords.medium) return 'low';
  return confidence < policy.confidenceWords.high ? 'medium' : 'high';
}

/** Who may be named where the confidence is explained. */
export interface ConfidenceNames {
  /** The present line manager, or null. */
  readonly managerId: string | null;
  /** Name of a person by id; without it people are only counted. */
  readonly person?: (id: string) => string;
}

/** Who stands behind the strong work of a competency, in one sentence. */
export function confidenceReason({ verifiers, attesters }: Pick<CompetencyStanding, 'verifiers' | 'attesters'>, { managerId, person }: ConfidenceNames): string {
  const verb = attesters.every((one) => verifiers.includes(one)) ? 'rated' : 'rated or confirmed';
  const [only] = attesters;
  if (only === undefined) return 'No one has rated or confirmed strong work yet.';
  if (attesters.length === 1) {
    const who = only === managerId ? 'the line manager' : (person?.(only) ?? 'one person, not the line manager,');
    return `Only ${who} has ${verb} strong work; one more person would raise confidence.`;
  }
  const who = person !== undefined && attesters.length <= MOST_NAMED ? listed(attesters.map(person)) : sentenceCase(countedInWords(attesters.length, 'person', 'people'));
  if (managerId === null) return `${who} have ${verb} strong work.`;
  const others = attesters.filter((one) => one !== managerId).length;
  return `${who} have ${verb} strong work, ${others === attesters.length ? 'none of them' : `${inWords(others)} of them not`} the line manager.`;
}

const MOST_NAMED = 3;
