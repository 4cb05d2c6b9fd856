import { findRung } from '@nextrung/domain/ladder';
import { caseGaps, caseRisks, selectPacketEvidence } from '@nextrung/domain/promotion';
import { type Assessment, type CompetencyAssessment, confidenceWord, missingWords, readinessPolicy, sentence } from '@nextrung/domain/readiness';
import type { Packet, PacketEvidenceRow, PacketFootnote, PacketGate, PacketStatement, PacketVoice } from '@nextrung/packet';
import type { PublishedLadder } from '../ladders/ladders.repository.js';
import type { PersonTarget } from '../ladders/targets.repository.js';
import type { Dossier } from '../readiness/assessment-input.js';
import type { EvidenceRow } from '../readiness/assessment-input.repository.js';
import { competencyNames } from '../readiness/dossiers.js';

export interface CaseSource {
  readonly organisation: string;
  readonly preparedBy: string;
  readonly published: PublishedLadder;
  readonly target: PersonTarget & { readonly targetRung: string };
  readonly dossier: Dossier;
  readonly assessment: Assessment;
}

const LEVEL = { not_shown: 'not shown', partial: 'partly shown', meets: 'meets', exceeds: 'exceeds' } as const;

/** Writes the promotion case from the evidence: every claim leads to the items behind it. What a person claims of themselves is never printed. */
export function packetCase({ organisation, preparedBy, published, target, dossier, assessment }: CaseSource): Packet {
  const { ladder, version } = published;
  const names = competencyNames(ladder);
  const { sustainDays } = dossier.input.target;
  const selection = selectPacketEvidence(assessment);
  const numbers = new Map(selection.rows.map(({ evidenceId }, index) => [evidenceId, index + 1]));
  const rows = selection.rows.flatMap(({ evidenceId, indicators }) => {
    const row = dossier.evidence.find(({ id }) => id === evidenceId);
    return row ? [{ row, indicators, number: numbers.get(evidenceId) ?? 0 }] : [];
  });
  const rung = (id: string): { id: string; title: string } => ({ id, title: findRung(ladder, id)?.title ?? id });

  return {
    format: 'nextrung-packet/1',
    language: 'en-GB',
    header: {
      organisation,
      person: dossier.person.name,
      presentRung: target.rung === null ? null : rung(target.rung),
      targetRung: rung(target.targetRung),
      lineManager: dossier.person.managerName,
      asOf: dossier.input.asOf,
      ladder: { title: ladder.title, version },
      preparedBy,
    },
    readiness: { index: assessment.index, state: assessment.state, confidence: confidenceWord(assessment.confidence) },
    summary: [
      { text: sentence(assessment, sustainDays, names), notes: [] },
      ...rows.slice(0, 1).map(({ row, number }) => ({ text: `The strongest item is “${row.title}”${result(row)}.`, notes: [number] })),
    ],
    gates: assessment.competencies.map((competency) => gate(competency, names.competency(competency.id), sustainDays)),
    statements: assessment.competencies.flatMap((competency) => statement(competency, names.competency(competency.id), published, numbers)),
    gaps: caseGaps(assessment, sustainDays).map(({ competency, text }) => ({ competency: competency === null ? null : names.competency(competency), text, notes: [] })),
    risks: caseRisks(assessment, names).map((text) => ({ text, notes: [] })),
    evidence: rows.map(({ row, indicators, number }) => evidenceRow(row, indicators, number, dossier)),
    evidenceLeftOut: selection.leftOut,
    footnotes: rows.map(({ row, number }) => footnote(row, number, dossier)),
    method: [
      'Readiness says how well the recorded and shared evidence covers the published expectations of the target rung on one day. It is gates, not an average, and not a prediction of the decision.',
      `Made with policy version ${readinessPolicy.version}. Time in level, pay, location, part-time share and demographic data are never inputs. What a person claims of themselves is not printed.`,
    ],
  };
}

function result({ metric }: EvidenceRow): string {
  if (!metric || metric.before === null || metric.after === null) return '';
  const unit = metric.unit === '' ? '' : ` ${metric.unit}`;
  return `, which moved ${metric.name} from ${metric.before}${unit} to ${metric.after}${unit}`;
}

function gate(competency: CompetencyAssessment, name: string, sustainDays: number): PacketGate {
  const shown = competency.indicators.filter(({ state }) => state === 'demonstrated').length;
  return {
    competency: name,
    asked: competency.required,
    reached: competency.status,
    met: competency.met,
    contested: competency.contested,
    words: `${shown} of ${competency.indicators.length} indicators shown`,
    missing: missingWords(competency, sustainDays),
    confidence: confidenceWord(competency.confidence),
    lapsesOn: competency.lapsesOn,
  };
}

/** One claim per indicator that is demonstrated, with the items of the table that show it. */
function statement(competency: CompetencyAssessment, name: string, { ladder }: PublishedLadder, numbers: ReadonlyMap<string, number>): PacketStatement[] {
  const texts = new Map(ladder.cells.flatMap(({ indicators }) => indicators.map(({ id, text }) => [id, text] as const)));
  const claims = competency.indicators
    .filter(({ state }) => state === 'demonstrated')
    .map((indicator) => ({
      text: texts.get(indicator.id) ?? indicator.id,
      notes: indicator.counted.flatMap(({ evidenceId }) => numbers.get(evidenceId) ?? []).sort((a, b) => a - b),
    }))
    .filter(({ notes }) => notes.length > 0);
  return claims.length > 0 ? [{ competency: name, claims }] : [];
}

function evidenceRow(row: EvidenceRow, indicators: readonly string[], number: number, dossier: Dossier): PacketEvidenceRow {
  const { title, startedOn, endedOn, ongoing, impact, metric } = row;
  const voices = [...ratedBy(row.id, dossier), ...confirmedBy(row.id, dossier)];
  return {
    number, title, startedOn, endedOn, ongoing, impact, metric,
    episode: row.episodeName ?? title,
    indicators: [...indicators],
    confirmedBy: [...new Set(voices.map(({ person }) => person))],
  };
}

function footnote({ id, title, startedOn, endedOn, ongoing, link }: EvidenceRow, number: number, dossier: Dossier): PacketFootnote {
  const voice = ({ name, on }: Voice): PacketVoice => ({ name, on });
  return { number, itemId: id, title, startedOn, endedOn, ongoing, link, ratedBy: ratedBy(id, dossier).map(voice), corroboratedBy: confirmedBy(id, dossier).map(voice) };
}

interface Voice extends PacketVoice {
  readonly person: string;
}

/** Each rater's latest word, with role and level. */
function ratedBy(itemId: string, { ratings, person }: Dossier): Voice[] {
  const byRater = Map.groupBy((ratings.get(itemId) ?? []).filter(({ raterId }) => raterId !== person.id), ({ raterId }) => raterId);
  return [...byRater.values()].flatMap((given) => {
    const latest = new Map(given.map((rating) => [rating.indicator, rating]));
    const last = given.at(-1);
    if (!last) return [];
    const words = [...latest.values()].map(({ indicator, level }) => `${indicator} ${LEVEL[level]}`).sort().join(', ');
    return [{ person: last.raterName, name: `${last.raterName} (${last.role === 'manager' ? 'line manager' : 'rater'}: ${words})`, on: last.on }];
  });
}

function confirmedBy(itemId: string, { confirmations }: Dossier): Voice[] {
  return (confirmations.get(itemId) ?? []).map(({ colleagueName, on }) => ({ person: colleagueName, name: colleagueName, on }));
}
