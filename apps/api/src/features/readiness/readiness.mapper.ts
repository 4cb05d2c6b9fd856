import { daysBetween } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { type Assessment, type CompetencyAssessment, confidenceWord, type CountedItem, type IndicatorAssessment, missingWords, whyIndicator, whyItem } from '@nextrung/domain/readiness';
import type { Dossier } from './assessment-input.js';
import { competencyNames } from './dossiers.js';
import type { AssessmentView, CompetencyView, CountedView, IndicatorAssessmentView } from './readiness.dto.js';

const SEALED = 'Waiting for a rating. What the person claims stays sealed until it is in.';

/** The assessment in its API shape, with its words; what is sealed carries no number. */
export function assessmentView(assessment: Assessment, dossier: Dossier, ladder: Ladder): AssessmentView {
  const names = competencyNames(ladder);
  const texts = new Map(ladder.cells.flatMap(({ indicators }) => indicators.map(({ id, text }) => [id, text] as const)));
  const { sustainDays } = dossier.input.target;

  const counted = (indicator: string, item: CountedItem): CountedView => {
    const row = dossier.evidence.find(({ id }) => id === item.evidenceId);
    const title = row?.title ?? '';
    if (dossier.sealed.has(item.evidenceId) || !row) {
      return { evidenceId: item.evidenceId, title, sealed: true, quality: null, recency: null, value: null, grade: null, why: SEALED };
    }
    const latest = new Map((dossier.ratings.get(row.id) ?? []).filter((rating) => rating.indicator === indicator && rating.raterId !== dossier.person.id).map((rating) => [rating.raterId, rating]));
    const why = whyItem(item, {
      impact: row.impact,
      hasLink: row.link !== null,
      ageDays: daysBetween(row.endedOn, dossier.input.asOf),
      raters: [...latest.values()].map(({ raterName, level }) => ({ name: raterName, level })),
      confirmedBy: (dossier.confirmations.get(row.id) ?? []).filter(({ colleagueId }) => !latest.has(colleagueId)).map(({ colleagueName }) => colleagueName),
    });
    return { ...item, title, sealed: false, why };
  };

  const indicatorView = (indicator: IndicatorAssessment): IndicatorAssessmentView => {
    const items = indicator.counted.map((item) => counted(indicator.id, item));
    const someSealed = items.some(({ sealed }) => sealed);
    return {
      ...indicator,
      text: texts.get(indicator.id) ?? indicator.id,
      // A sealed item must not be ranked by its place either.
      counted: someSealed ? items.sort((a, b) => Number(a.sealed) - Number(b.sealed) || (a.sealed ? a.evidenceId.localeCompare(b.evidenceId) : 0)) : items,
      why: someSealed && !indicator.contested && indicator.state === 'emerging' ? 'Evidence is here and waits for a rating.' : whyIndicator(indicator),
    };
  };

  const competencyView = ({ byWaiver: _, ...competency }: CompetencyAssessment): CompetencyView => ({
    ...competency,
    name: names.competency(competency.id),
    sustainDays,
    confidenceWord: confidenceWord(competency.confidence),
    missing: missingWords(competency, sustainDays),
    indicators: competency.indicators.map(indicatorView),
  });

  const { leftOut: _, ...shown } = assessment;
  return { ...shown, unmet: [...assessment.unmet], confidenceWord: confidenceWord(assessment.confidence), competencies: assessment.competencies.map(competencyView) };
}

