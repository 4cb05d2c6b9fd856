import type { CompetencyAssessment } from '../assessment.js';
import { readinessPolicy as policy } from '../policy.js';
import { counted, countedInWords } from './counting.js';

/**
 * What is still missing for a competency's gate, one phrase each in the order of weight; empty when it is met.
 * `sustainDays` is what `sustained` asks for.
 */
export function missingWords(competency: CompetencyAssessment, sustainDays: number): string[] {
  if (competency.met) return [];
  if (competency.status === 'no_evidence') return ['no evidence yet'];
  const words: string[] = [];
  const open = competency.indicators.filter(({ state }) => state !== 'demonstrated');
  const musts = open.filter(({ must }) => must).length;
  if (musts > 0) words.push(`${countedInWords(musts, 'must-have')} not shown`);
  const others = needed(competency) - musts - shown(competency);
  if (others > 0) words.push(`${countedInWords(others, 'further indicator')} to show`);
  if (competency.contested) words.push('contested: a later strong episode or an answer clears it');
  if (competency.required === 'demonstrated') return words;
  const days = sustainDays - competency.coverageDays;
  if (days > 0) words.push(`${counted(days, 'more day')} of work at this level`);
  const episodes = policy.sustainedEpisodes - competency.episodes;
  if (episodes > 0) words.push(countedInWords(episodes, 'more episode'));
  if (competency.verifiers === 0) words.push('nobody has rated it yet');
  else if (competency.attesters < policy.sustainedAttesters) words.push('a second person who saw it');
  return words;
}

const shown = ({ indicators }: CompetencyAssessment): number => indicators.filter(({ state }) => state === 'demonstrated').length;

/** Every must-have, and at least two thirds of the indicators. */
function needed({ indicators }: CompetencyAssessment): number {
  const { part, of } = policy.requiredShare;
  return Math.max(indicators.filter(({ must }) => must).length, Math.ceil((part * indicators.length) / of));
}
