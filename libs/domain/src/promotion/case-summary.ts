import type { Assessment, CompetencyAssessment } from '../readiness/index.js';
import { PACKET_LIMITS } from './packet-limits.js';
import { competencySummary, confidenceWord, missingWords, type Names } from '../readiness/index.js';

/** Where an item stands in a packet. */
export interface PacketRow {
  readonly evidenceId: string;
  /** For which it was chosen. */
  readonly competency: string;
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

const strongestFirst = (a: Readonly<Standing>, b: Readonly<Standing>): number => b.value - a.value || (a.id < b.id ? -1 : 1);

/**
 * The items that a committee reads: each competency's strongest one, then each one's second, then each one's third. An item that
 * counts for several has one row, in the competency that came to it first. The same assessment always gives the same rows.
 */
export function selectPacketEvidence(assessment: Assessment, max: number = PACKET_LIMITS.evidenceRows): PacketSelection {
  const standings = new Map<string, Standing>();
  const queues = assessment.competencies.map((competency) => {
    const own = new Map<string, Standing>();
    for (const { id: indicator, counted } of competency.indicators) {
      for (const { evidenceId: id, value } of counted) {
        for (const all of [standings, own]) {
          const standing = all.get(id) ?? { id, value: 0, indicators: [] };
          standing.value = Math.max(standing.value, value);
          standing.indicators.push(indicator);
          all.set(id, standing);
        }
      }
    }
    return { competency: competency.id, items: [...own.values()].sort(strongestFirst) };
  });
  const chosen = new Map<string, string>();
  for (let round = 0; round < PACKET_LIMITS.rowsOfCompetency; round += 1) {
    for (const { competency, items } of queues) {
      const next = items.find(({ id }) => !chosen.has(id));
      if (next && chosen.size < max) chosen.set(next.id, competency);
    }
  }
  return {
    rows: [...standings.values()].sort(strongestFirst).flatMap(({ id, indicators }) => {
      const competency = chosen.get(id);
      return competency === undefined ? [] : [{ evidenceId: id, competency, indicators }];
    }),
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
