import type { Assessment, CompetencyAssessment } from '../readiness/index.js';
import { competencySummary, confidenceWord, missingWords, type Names } from '../readiness/index.js';

/** Where an item stands in a packet. */
export interface PacketRow {
  readonly evidenceId: string;
  /** Indicators for which it counts, in the order of the target. */
  readonly indicators: readonly string[];
}

export interface PacketSelection {
  /** At most `max`, strongest first. */
  readonly rows: readonly PacketRow[];
  /** Counting items that found no place. */
  readonly leftOut: number;
}

/** A gap of one competency, or of the case as a whole where `competency` is null. */
export interface CaseGap {
  readonly competency: string | null;
  readonly text: string;
}

interface Standing {
  readonly id: string;
  value: number;
  readonly indicators: string[];
}

/**
 * The items that a committee reads: each competency's strongest one first, then the strongest of the rest. The same
 * assessment always gives the same rows.
 */
export function selectPacketEvidence(assessment: Assessment, max = 12): PacketSelection {
  const standings = new Map<string, Standing>();
  const first: string[] = [];
  for (const competency of assessment.competencies) {
    let best: { id: string; value: number } | null = null;
    for (const indicator of competency.indicators) {
      for (const { evidenceId, value } of indicator.counted) {
        const standing = standings.get(evidenceId) ?? { id: evidenceId, value: 0, indicators: [] };
        standing.value = Math.max(standing.value, value);
        standing.indicators.push(indicator.id);
        standings.set(evidenceId, standing);
        if (best === null || value > best.value || (value === best.value && evidenceId < best.id)) best = { id: evidenceId, value };
      }
    }
    if (best !== null && !first.includes(best.id)) first.push(best.id);
  }
  const strongest = [...standings.values()].sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  const chosen = new Set([...new Set([...first, ...strongest.map(({ id }) => id)])].slice(0, max));
  return {
    rows: strongest.filter(({ id }) => chosen.has(id)).map(({ id, indicators }) => ({ evidenceId: id, indicators })),
    leftOut: standings.size - chosen.size,
  };
}

/** What is missing for the target rung, competency by competency. */
export function caseGaps(assessment: Assessment, sustainDays: number): CaseGap[] {
  const gaps: CaseGap[] = assessment.competencies
    .filter(({ met }) => !met)
    .map((competency) => ({ competency: competency.id, text: asSentence(missingWords(competencySummary(competency), sustainDays)) }));
  const { breadth } = assessment;
  if (breadth.gate < 1) {
    gaps.push({ competency: null, text: `Strong work from ${String(breadth.episodes)} of the ${String(breadth.needed)} episodes that this rung asks for.` });
  }
  return gaps;
}

/** What a committee should know although it is no gap: contested, going stale, few voices. */
export function caseRisks(assessment: Assessment, names: Names): string[] {
  return assessment.competencies.flatMap((competency) => risksOf(competency, names.competency(competency.id)));
}

function risksOf(competency: CompetencyAssessment, name: string): string[] {
  const risks: string[] = [];
  if (competency.contested) risks.push(`${name} is contested: someone recorded what speaks against it.`);
  if (competency.freshness === 'stale') risks.push(`${name}: the newest strong evidence is more than a year old.`);
  if (competency.freshness === 'going_stale') risks.push(`${name}: the newest strong evidence is more than half a year old.`);
  if (competency.met && confidenceWord(competency.confidence) === 'low') risks.push(`${name} rests on the word of few people.`);
  return risks;
}

function asSentence(phrases: readonly string[]): string {
  const text = phrases.length > 0 ? phrases.join('; ') : 'not met yet';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
