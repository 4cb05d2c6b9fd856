import { daysBetween } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { type Assessment, type CompetencyAssessment, type CompetencyStanding, competencySummary, confidenceReason, confidenceWord, type CountedItem, episodesToClear, freshnessWords, type IndicatorAssessment, missingWords,
  standingsOf, whyIndicator, whyItem } from '@nextrung/domain/readiness';
import { type Dossier, raterWords, standingRatings } from './assessment-input.js';
import type { EvidenceRow } from './assessment-input.repository.js';
import { type DossierNames, dossierNames } from './dossier-names.js';
import type { LadderNames } from './names.js';
import type { AssessmentView, CompetencyView, CountedView, IndicatorAssessmentView } from './readiness.dto.js';

const NOBODY: Pick<CompetencyStanding, 'verifiers' | 'attesters' | 'newestStrongDays'> = { verifiers: [], attesters: [], newestStrongDays: null };

/** The assessment in its API shape, with its words; an item that the reader may still rate carries no number. */
export function assessmentView(assessment: Assessment, dossier: Dossier, ladder: Ladder): AssessmentView {
  const names = dossierNames(dossier, ladder);
  const standings = new Map(standingsOf(dossier.input).map((standing) => [standing.competency, standing]));
  return {
    index: assessment.index,
    rawIndex: assessment.rawIndex,
    state: assessment.state,
    confidence: assessment.confidence,
    confidenceWord: confidenceWord(assessment.confidence),
    unmet: [...assessment.unmet],
    breadth: { ...assessment.breadth },
    competencies: assessment.competencies.map((competency) => competencyView(competency, standings.get(competency.id), dossier, names)),
  };
}

function competencyView(competency: CompetencyAssessment, standing: CompetencyStanding | undefined, dossier: Dossier, names: DossierNames): CompetencyView {
  const { sustainDays } = dossier.input.target;
  return {
    id: competency.id,
    name: names.competency(competency.id),
    required: competency.required,
    status: competency.status,
    met: competency.met,
    gate: competency.gate,
    progress: competency.progress,
    coverageDays: competency.coverageDays,
    sustainDays,
    episodes: competency.episodes,
    verifiers: competency.verifiers,
    attesters: competency.attesters,
    contested: competency.contested,
    confidence: competency.confidence,
    confidenceWord: confidenceWord(competency.confidence),
    freshness: competency.freshness,
    lapsesOn: competency.lapsesOn,
    missing: missingWords(competencySummary(competency), sustainDays),
    confidenceReason: competency.byWaiver === true ? 'None of its indicators applies, so nobody has to vouch.' : confidenceReason(standing ?? NOBODY, { managerId: dossier.person.managerId, person: names.person }),
    freshnessWords: freshnessWords(competency, standing ?? NOBODY, dossier.input.asOf),
    byWaiver: competency.byWaiver === true,
    indicators: competency.indicators.map((indicator) => indicatorView(indicator, dossier, names)),
  };
}

function indicatorView(indicator: IndicatorAssessment, dossier: Dossier, names: LadderNames): IndicatorAssessmentView {
  const open = indicator.counted.filter(({ evidenceId }) => !dossier.sealed.has(evidenceId));
  const sealed = indicator.counted.filter(({ evidenceId }) => dossier.sealed.has(evidenceId));
  return {
    id: indicator.id,
    text: names.indicator(indicator.id),
    must: indicator.must,
    support: sealed.length === 0 ? indicator.support : null,
    counter: indicator.counter,
    score: sealed.length === 0 ? indicator.score : null,
    state: indicator.state,
    contested: indicator.contested,
    // A sealed item's place among the others would tell how strong it is.
    counted: [
      ...open.map((item) => openItem(indicator.id, item, dossier)),
      ...sealed.map(({ evidenceId }) => sealedItem(evidenceId, dossier)).sort((a, b) => (a.evidenceId < b.evidenceId ? -1 : 1)),
    ],
    why: whyWords(indicator, open, sealed.map(({ evidenceId }) => evidenceId), dossier),
  };
}

/** Why the indicator stands where it does, without telling how strong the sealed items are. */
function whyWords(indicator: IndicatorAssessment, open: readonly CountedItem[], sealed: readonly string[], dossier: Dossier): string {
  // What speaks against it is told as always: the items are not named there.
  if (indicator.contested) return whyIndicator(indicator, episodesToClear(dossier.input, indicator.id));
  if (sealed.length === 0) return whyIndicator(indicator);
  const waiting = `${sealed.length === 1 ? 'One item waits' : `${sealed.length} items wait`} for ${whose(dossier, sealed)} rating.`;
  if (open.length > 0) return `${whyIndicator({ ...indicator, counted: open })} ${waiting}`;
  return indicator.state === 'demonstrated' ? `Shown. ${waiting}` : waiting;
}

function openItem(indicator: string, { evidenceId, quality, recency, value, grade }: CountedItem, dossier: Dossier): CountedView {
  const row = rowOf(evidenceId, dossier);
  const ratings = standingRatings(dossier.ratings.get(evidenceId) ?? [], dossier.person.id).filter((rating) => rating.indicator === indicator);
  const raters = new Set(ratings.map(({ raterId }) => raterId));
  const why = whyItem({ evidenceId, quality, recency, value, grade }, {
    impact: row.impact,
    hasLink: row.link !== null,
    ageDays: daysBetween(row.endedOn, dossier.input.asOf),
    raters: ratings.map((rating) => ({ name: raterWords(rating), level: rating.level })),
    confirmedBy: (dossier.confirmations.get(evidenceId) ?? []).filter(({ colleagueId }) => !raters.has(colleagueId)).map(({ colleagueName }) => colleagueName),
  });
  return { evidenceId, title: row.title, sealed: false, quality, recency, value, grade, why };
}

function sealedItem(evidenceId: string, dossier: Dossier): CountedView {
  const { title } = rowOf(evidenceId, dossier);
  return { evidenceId, title, sealed: true, quality: null, recency: null, value: null, grade: null, why: `Waiting for ${whose(dossier, [evidenceId])} rating` };
}

/** Whose rating these sealed items wait for. */
export const whose = ({ toRate }: Pick<Dossier, 'toRate'>, evidenceIds: readonly string[]): string => (evidenceIds.some((id) => toRate.has(id)) ? 'your' : 'the line manager’s');

function rowOf(evidenceId: string, { evidence }: Dossier): EvidenceRow {
  const row = evidence.find(({ id }) => id === evidenceId);
  if (!row) throw new Error('Only items of the dossier count.');
  return row;
}
