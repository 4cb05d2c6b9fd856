import type { Ladder } from '@nextrung/domain/ladder';
import { type Assessment, confidenceWord, missingWords, sentence, summaryOf } from '@nextrung/domain/readiness';
import type { Dossier } from './assessment-input.js';
import { ladderNames } from './names.js';
import type { ReadinessPicture } from './what-if.dto.js';

/** An assessment without what is behind it, with its words. */
export function pictureOf(assessment: Assessment, { input }: Pick<Dossier, 'input'>, ladder: Ladder, asOf: string): ReadinessPicture {
  const names = ladderNames(ladder);
  const { sustainDays } = input.target;
  const summary = summaryOf(assessment);
  return {
    asOf,
    index: summary.index,
    rawIndex: summary.rawIndex,
    state: summary.state,
    confidenceWord: confidenceWord(summary.confidence),
    breadth: { ...summary.breadth },
    gates: summary.competencies.map((competency) => ({
      id: competency.id,
      name: names.competency(competency.id),
      required: competency.required,
      status: competency.status,
      met: competency.met,
      gate: competency.gate,
      contested: competency.contested,
      confidenceWord: confidenceWord(competency.confidence),
      freshness: competency.freshness,
      lapsesOn: competency.lapsesOn,
      missing: missingWords(competency, sustainDays),
    })),
    sentence: sentence(summary, sustainDays, names),
  };
}
