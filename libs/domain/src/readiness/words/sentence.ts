import type { AssessmentSummary } from '../summary.js';
import { countedInWords, inWords, listed } from './counting.js';
import { missingWords } from './missing.js';

/** Names that the words need: of competencies by id. */
export interface Names {
  readonly competency: (id: string) => string;
}

/** The assessment in one sentence, such as "Close: three of four gates are met; Leadership: one must-have not shown." */
export function sentence(assessment: AssessmentSummary, sustainDays: number, names: Names): string {
  const { competencies, breadth, state } = assessment;
  if (competencies.length === 0) return 'Nothing is assessed: the ladder has no indicators at this rung.';
  if (state === 'no_evidence') return 'No evidence yet: nothing has been shared for this rung.';
  const met = competencies.filter((competency) => competency.met).length;
  const gates = `${met === 0 ? 'none' : inWords(met)} of ${countedInWords(competencies.length, 'gate')} ${met <= 1 ? 'is' : 'are'} met`;
  if (state === 'ready') return 'Ready: every gate is met.';
  const unmet = competencies.filter((competency) => !competency.met);
  const first = unmet[0];
  const reasons: string[] = [];
  if (unmet.length === 1 && first !== undefined) reasons.push(`${names.competency(first.id)}: ${missingWords(first, sustainDays)[0] ?? 'not met yet'}`);
  else if (unmet.length > 1) reasons.push(`${listed(unmet.map(({ id }) => names.competency(id)))} are open`);
  if (breadth.gate < 1) reasons.push(`${countedInWords(breadth.needed - breadth.episodes, 'more episode')} of strong work needed`);
  return `${state === 'close' ? 'Close' : 'Building'}: ${[gates, ...reasons].join('; ')}.`;
}
