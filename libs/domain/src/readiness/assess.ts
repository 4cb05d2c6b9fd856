import type { Assessment, AssessOptions } from './assessment.js';
import type { ReadinessInput } from './input.js';
import { lapseOf } from './lapse.js';
import { personOn } from './person.js';
import { recordOf, type EvidenceRecord } from './record.js';

/**
 * Readiness of one person for one target rung on one day. Pure, and the same for any order of the input, whose shape is
 * taken for granted: what comes from outside goes through `validateInput` first.
 */
export function assess(input: ReadinessInput, options: AssessOptions = {}): Assessment {
  const record = recordOf(input);
  const assessment = personOn(record, record.today);
  return options.lapseDates === false ? assessment : withLapseDates(record, assessment);
}

function withLapseDates(record: EvidenceRecord, assessment: Assessment): Assessment {
  return {
    ...assessment,
    competencies: assessment.competencies.map((competency, at) => {
      const of = record.competencies[at];
      return competency.met && of !== undefined ? { ...competency, lapsesOn: lapseOf(record, of) } : competency;
    }),
  };
}
