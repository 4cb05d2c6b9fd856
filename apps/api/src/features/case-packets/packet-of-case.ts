import type { PacketRow } from '@nextrung/domain/promotion';
import type { Assessment } from '@nextrung/domain/readiness';
import type { Packet, PacketText } from '@nextrung/packet';
import type { CaseRow } from '../cases/cases.repository.js';
import type { NeedRow } from '../cases/needs.repository.js';
import type { PublishedLadder } from '../ladders/ladders.repository.js';
import type { PersonTarget } from '../ladders/targets.repository.js';
import { packetCase } from '../packets/packet-case.js';
import type { Dossier } from '../readiness/assessment-input.js';
import type { CitedItem, Statement } from './cited-evidence.repository.js';
import { PACKET_DIMENSIONS, type PacketContent, type SignedText } from './packet-content.js';
import type { PacketPoint } from './packet-points.js';

export interface CaseParts {
  readonly row: CaseRow;
  readonly need: NeedRow | null;
  readonly organisation: string;
  readonly published: PublishedLadder;
  readonly target: PersonTarget;
  /** With the items in the words that are cited. */
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  readonly content: PacketContent;
  readonly cited: ReadonlyMap<string, CitedItem>;
  readonly points: readonly PacketPoint[];
  readonly statements: readonly Statement[];
  /** Names of those who wrote something, by identifier. */
  readonly people: ReadonlyMap<string, string>;
  /** null: still a draft. */
  readonly lockedOn: string | null;
}

/** The document of a case: the draft that the evidence makes, with the rows that people chose and what they wrote. */
export function packetOfCase({ row, need, organisation, published, target, dossier, assessment, content, cited, points, statements, people, lockedOn }: CaseParts): Packet {
  const counted = countedFor(assessment);
  const rows = content.rows.flatMap(({ itemId, competency }): PacketRow[] => {
    const item = cited.get(itemId);
    return item?.shared ? [{ evidenceId: itemId, competency, indicators: counted.get(itemId) ?? item.indicators.map(({ id }) => id) }] : [];
  });
  const inTable = new Set(rows.map(({ evidenceId }) => evidenceId));
  const packet = packetCase({
    organisation,
    preparedBy: row.presenter?.name ?? row.person.name,
    published,
    target: { ...target, rung: row.fromRung, targetRung: row.targetRung },
    dossier,
    assessment,
    texts: cited,
    selection: { rows, leftOut: [...counted.keys()].filter((id) => !inTable.has(id)).length },
  });
  const signed = (text: SignedText | undefined | null): PacketText | null => (text && text.text !== '' ? { text: text.text, by: people.get(text.by) ?? 'Somebody who left', on: text.on } : null);
  const answerTo = (point: PacketPoint | undefined): PacketText | null => signed(content.answers.find(({ about }) => about === point?.about));
  const gaps = points.filter(({ kind }) => kind === 'gap');
  const risks = points.filter(({ kind }) => kind === 'risk');
  const chosen = new Map(statements.map((statement) => [statement.id, statement]));
  return {
    ...packet,
    header: { ...packet.header, lineManager: row.presenter?.name ?? packet.header.lineManager, caseCode: row.code, team: row.team, policyVersion: row.policyVersion, lockedOn },
    recommendation: signed(content.recommendation),
    businessNeed: need && need.need !== '' ? { text: need.need, by: need.writtenBy.name, on: need.writtenOn } : null,
    scopeChange: PACKET_DIMENSIONS.flatMap((dimension) => content.scope.filter((change) => change.dimension === dimension && (change.before !== '' || change.after !== '')).slice(0, 1)),
    gaps: packet.gaps.map((gap, at) => ({ ...gap, answer: answerTo(gaps[at]) })),
    risks: packet.risks.map((risk, at) => ({ ...risk, answer: answerTo(risks[at]) })),
    colleagues: content.statements.flatMap((id) => chosen.get(id) ?? []).map(({ name, relation, text, on }) => ({ name, relation, text, on })),
  };
}

/** For which indicators each item counts, in the order of the target. */
function countedFor(assessment: Assessment): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, counted } of assessment.competencies.flatMap(({ indicators }) => indicators)) {
    for (const { evidenceId } of counted) found.set(evidenceId, [...(found.get(evidenceId) ?? []), id]);
  }
  return found;
}
