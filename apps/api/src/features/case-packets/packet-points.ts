import { caseGaps, caseRisks } from '@nextrung/domain/promotion';
import { type Assessment, confidenceWord } from '@nextrung/domain/readiness';
import type { LadderNames } from '../readiness/names.js';

/** A gap or a risk that the packet answers. */
export interface PacketPoint {
  /** Names it across assessments: `gap:strategy`, `gap:breadth`, `risk:strategy:freshness`. */
  readonly about: string;
  readonly kind: 'gap' | 'risk';
  /** Of which competency, or what the case as a whole lacks. */
  readonly name: string;
  readonly text: string;
}

/** The gaps, and then the risks, in the order in which a packet prints them. */
export function packetPoints(assessment: Assessment, sustainDays: number, names: LadderNames): PacketPoint[] {
  const gaps = caseGaps(assessment, sustainDays).map(({ competency, text }): PacketPoint => ({ about: `gap:${competency ?? 'breadth'}`, kind: 'gap', name: competency === null ? 'Breadth' : names.competency(competency), text }));
  const risks = assessment.competencies.flatMap((competency) => {
    const kinds = [competency.contested && 'contested', competency.freshness.includes('stale') && 'freshness', competency.met && confidenceWord(competency.confidence) === 'low' && 'voices'].filter((kind) => kind !== false);
    return caseRisks({ ...assessment, competencies: [competency] }, names).map((text, at): PacketPoint => ({ about: `risk:${competency.id}:${kinds[at] ?? String(at)}`, kind: 'risk', name: names.competency(competency.id), text }));
  });
  return [...gaps, ...risks];
}
