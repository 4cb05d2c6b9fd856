import { type ItemTexts, toldIn } from '@nextrung/domain/evidence';
import { findRung } from '@nextrung/domain/ladder';
import { type PacketSelection, selectPacketEvidence } from '@nextrung/domain/promotion';
import { type Assessment, type CompetencyAssessment, competencySummary, confidenceWord, dateWords, missingWords, readinessPolicy, sentence, summaryOf } from '@nextrung/domain/readiness';
import { NO_CASE, NO_CASE_HEADER, numberByFirstMention, PACKET_FORMAT, type Packet, type PacketAnnexItem, type PacketClaim, type PacketGate, type PacketRung, type PacketStatement } from '@nextrung/packet';
import type { PublishedLadder } from '../ladders/ladders.repository.js';
import type { PersonTarget } from '../ladders/targets.repository.js';
import type { Dossier } from '../readiness/assessment-input.js';
import type { EvidenceRow } from '../readiness/assessment-input.repository.js';
import { ladderNames } from '../readiness/names.js';
import { clipped } from './clipped.js';
import { type CaseContext, notesOn } from './packet-context.js';
import { evidenceRow, footnote } from './packet-evidence.js';
import { gapClaims, riskClaims } from './packet-open-points.js';

/** Characters of a waiver's reason: the summary keeps to two pages; the whole of it is on the person's page. */
const LONGEST_REASON = 160;

/** The words of an item, and of which revision they are. */
export type CitedTexts = ItemTexts & { readonly revision?: number };

export interface CaseSource {
  readonly organisation: string;
  readonly preparedBy: string;
  readonly published: PublishedLadder;
  readonly target: PersonTarget & { readonly targetRung: string };
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  /** By item, of those that `itemsInTable` names. */
  readonly texts: ReadonlyMap<string, CitedTexts>;
  /** The rows that people chose, in their order; left out: those that the model proposes. */
  readonly selection?: PacketSelection;
}

/** The items that find a place in the evidence table. */
export const itemsInTable = (assessment: Assessment): string[] => selectPacketEvidence(assessment).rows.map(({ evidenceId }) => evidenceId);

/**
 * Writes the promotion case from the evidence: every claim leads to the items behind it, numbered as a reader meets
 * them. What a person claims of themselves is never printed.
 */
export function packetCase({ organisation, preparedBy, published, target, dossier, assessment, texts, selection = selectPacketEvidence(assessment) }: CaseSource): Packet {
  const { ladder, version } = published;
  const rows = selection.rows.flatMap(({ evidenceId, competency, indicators }, index) => {
    const item = dossier.evidence.find(({ id }) => id === evidenceId);
    return item ? [{ item, competency, indicators, number: index + 1 }] : [];
  });
  const context: CaseContext = {
    assessment,
    sustainDays: dossier.input.target.sustainDays,
    names: ladderNames(ladder),
    numbers: new Map(rows.map(({ item, number }) => [item.id, number])),
  };
  const rung = (id: string): PacketRung => ({ id, title: findRung(ladder, id)?.title ?? id });

  return numberByFirstMention({
    format: PACKET_FORMAT,
    language: 'en-GB',
    ...NO_CASE(),
    header: {
      organisation,
      person: dossier.person.name,
      presentRung: target.rung === null ? null : rung(target.rung),
      targetRung: rung(target.targetRung),
      lineManager: dossier.person.managerName,
      asOf: dossier.input.asOf,
      ladder: { title: ladder.title, version },
      preparedBy,
      ...NO_CASE_HEADER,
    },
    readiness: { index: assessment.index, state: assessment.state, confidence: confidenceWord(assessment.confidence) },
    summary: [{ text: sentence(summaryOf(assessment), context.sustainDays, context.names), notes: [] }, ...strongest(rows[0]), ...notApplicable(dossier, context)],
    gates: assessment.competencies.map((competency) => gate(competency, context)),
    statements: assessment.competencies.flatMap((competency) => statement(competency, context)),
    gaps: gapClaims(context),
    risks: riskClaims(context),
    evidence: rows.map(({ item, competency, indicators, number }) => evidenceRow({ item, competency: context.names.competency(competency), indicators, number, texts: texts.get(item.id) }, dossier)),
    evidenceLeftOut: selection.leftOut,
    footnotes: rows.map(({ item, number }) => footnote(item, number, texts.get(item.id)?.revision ?? null, dossier)),
    annex: rows.flatMap(({ item, number }) => annexItem(texts.get(item.id), number)),
    method: [
      'Readiness says how well the recorded and shared evidence covers the published expectations of the target rung on one day. It is gates, not an average, and not a prediction of the decision.',
      `Made with policy version ${readinessPolicy.version}. Time in level, pay, location, part-time share and demographic data are never inputs. What a person claims of themselves is not printed.`,
    ],
  });
}

function annexItem(texts: ItemTexts | undefined, number: number): PacketAnnexItem[] {
  const told = texts ? toldIn(texts, dateWords).map(({ heading, text }) => ({ heading, text })) : [];
  return told.length > 0 ? [{ number, told }] : [];
}

function strongest(first: { item: EvidenceRow; number: number } | undefined): PacketClaim[] {
  return first ? [{ text: `The strongest item is “${first.item.title}”${result(first.item)}.`, notes: [first.number] }] : [];
}

// Said wherever the index is: it was made without these.
function notApplicable({ input, waivers }: Dossier, { names }: CaseContext): PacketClaim[] {
  const asked = new Set(input.target.competencies.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  return waivers
    .filter(({ indicator }) => asked.has(indicator))
    .map(({ indicator, reason, proposedBy, signedBy, expiresOn }) => ({
      text: `Not applicable until ${dateWords(expiresOn)}: ${indicator} “${names.indicator(indicator)}”. ${clipped(reason, LONGEST_REASON)} (proposed by ${proposedBy.name}, signed by ${signedBy.name})`,
      notes: [],
    }));
}

function result({ metric }: EvidenceRow): string {
  if (!metric || metric.before === null || metric.after === null) return '';
  const unit = metric.unit === '' ? '' : ` ${metric.unit}`;
  return `, which moved ${metric.name} from ${metric.before} to ${metric.after}${unit}`;
}

function gate(competency: CompetencyAssessment, { names, sustainDays }: CaseContext): PacketGate {
  const shown = competency.indicators.filter(({ state }) => state === 'demonstrated').length;
  return {
    competency: names.competency(competency.id),
    asked: competency.required,
    reached: competency.status,
    met: competency.met,
    contested: competency.contested,
    words: `${shown} of ${competency.indicators.length} indicators shown`,
    missing: missingWords(competencySummary(competency), sustainDays),
    confidence: confidenceWord(competency.confidence),
    lapsesOn: competency.lapsesOn,
  };
}

/** One claim per demonstrated indicator that an item of the table shows. */
function statement(competency: CompetencyAssessment, context: CaseContext): PacketStatement[] {
  const claims = competency.indicators
    .filter(({ state }) => state === 'demonstrated')
    .map((indicator) => ({ text: context.names.indicator(indicator.id), notes: notesOn([indicator], context) }))
    .filter(({ notes }) => notes.length > 0);
  return claims.length > 0 ? [{ competency: context.names.competency(competency.id), claims }] : [];
}
