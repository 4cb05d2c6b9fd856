import { readinessPolicy as policy } from '../policy.js';
import type { CompetencySummary } from '../summary.js';
import { counted, countedInWords } from './counting.js';

/**
 * What is still missing for a competency's gate, one phrase each in the order of weight; empty when it is met.
 * `sustainDays` is what `sustained` asks for.
 */
export function missingWords(competency: CompetencySummary, sustainDays: number): string[] {
  if (competency.met) return [];
  if (competency.status === 'no_evidence') return ['no evidence yet'];
  const words: string[] = [];
  const { mustsOpen, othersOpen } = competency;
  if (mustsOpen > 0) words.push(`${countedInWords(mustsOpen, 'must-have')} not shown`);
  if (othersOpen > 0) words.push(`${countedInWords(othersOpen, 'further indicator')} to show`);
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
