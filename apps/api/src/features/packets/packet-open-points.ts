import { caseGaps, caseRisks } from '@nextrung/domain/promotion';
import type { CompetencyAssessment } from '@nextrung/domain/readiness';
import type { PacketGap, PacketRisk } from '@nextrung/packet';
import { type CaseContext, notesOn } from './packet-context.js';

/** What is missing, with the open must-haves by name and the items that go some of the way. */
export function gapClaims(context: CaseContext): PacketGap[] {
  const { assessment, names, sustainDays } = context;
  return caseGaps(assessment, sustainDays).map(({ competency: id, text }) => {
    const competency = assessment.competencies.find((candidate) => candidate.id === id);
    if (!competency) return { competency: null, text, notes: [], answer: null };
    const open = competency.indicators.filter(({ state }) => state !== 'demonstrated');
    const musts = open.filter(({ must }) => must).map((indicator) => `${indicator.id} “${names.indicator(indicator.id)}”`);
    const named = musts.length > 0 ? ` Open ${musts.length === 1 ? 'must-have' : 'must-haves'}: ${musts.join('; ')}.` : '';
    return { competency: names.competency(competency.id), text: `${text}${named}`, notes: notesOn(open, context), answer: null };
  });
}

/** What a committee should know although it is no gap, with the items that it is about. */
export function riskClaims(context: CaseContext): PacketRisk[] {
  const { assessment, names } = context;
  return assessment.competencies.flatMap((competency) => {
    const notes = notesOn(concerned(competency), context);
    return caseRisks({ ...assessment, competencies: [competency] }, names).map((text) => ({ text, notes, answer: null }));
  });
}

/** The contested indicators where there are any, else all of them. */
function concerned({ indicators }: CompetencyAssessment): CompetencyAssessment['indicators'] {
  const contested = indicators.filter((indicator) => indicator.contested);
  return contested.length > 0 ? contested : indicators;
}
