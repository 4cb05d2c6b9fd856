import { Injectable } from '@nestjs/common';
import { selectPacketEvidence } from '@nextrung/domain/promotion';
import type { Assessment } from '@nextrung/domain/readiness';
import type { Packet } from '@nextrung/packet';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/relations.js';
import type { CaseRow } from '../cases/cases.repository.js';
import type { NeedRow } from '../cases/needs.repository.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { assessed, type Dossier } from '../readiness/assessment-input.js';
import { Dossiers } from '../readiness/dossiers.js';
import { type LadderNames, ladderNames } from '../readiness/names.js';
import { SettingsRepository } from '../readiness/settings.repository.js';
import { CasePacketsRepository, type PacketDraft } from './case-packets.repository.js';
import { CitedEvidenceRepository, type CitedItem, type Statement } from './cited-evidence.repository.js';
import { packetOfCase } from './packet-of-case.js';
import { type PacketPoint, packetPoints } from './packet-points.js';

/** A case with what the packet prints of it beside the evidence. */
export interface PacketCase {
  readonly row: CaseRow;
  readonly need: NeedRow | null;
  /** The day on which it is locked; left out: still a draft. */
  readonly lockedOn?: string | null;
}

/** A packet as it stands, with everything that can still be chosen for it. */
export interface ComposedPacket {
  readonly draft: PacketDraft;
  readonly packet: Packet;
  readonly assessment: Assessment;
  readonly names: LadderNames;
  readonly competencies: readonly string[];
  /** What the rows cite, by item. */
  readonly cited: ReadonlyMap<string, CitedItem>;
  /** Shared items in their newest words. */
  readonly items: readonly CitedItem[];
  readonly points: readonly PacketPoint[];
  /** Those that the reader may see. */
  readonly statements: readonly Statement[];
}

/** For whom a packet is composed: what is sealed for them is left out. */
interface PacketReader {
  readonly viewerId: string;
  readonly relations: ReadonlySet<Relation>;
  readonly standsInFor?: string | null;
}

/** Writes the packet of a case from its evidence and what people wrote, on the ladder that the case began on. */
@Injectable()
export class PacketComposer {
  constructor(
    private readonly drafts: CasePacketsRepository,
    private readonly evidence: CitedEvidenceRepository,
    private readonly ladders: LaddersRepository,
    private readonly settings: SettingsRepository,
    private readonly dossiers: Dossiers,
  ) {}

  /** Null where the ladder of the case does not have its rung. */
  async compose({ tx, organisationId, today }: Pick<Scope, 'tx' | 'organisationId' | 'today'>, { row, need, lockedOn = null }: PacketCase, reader: PacketReader): Promise<ComposedPacket | null> {
    const published = await this.ladders.asInForce(tx, organisationId, row.ladderVersion);
    if (!published) return null;
    const settings = await this.settings.current(tx, organisationId);
    const [[candidate] = []] = await this.dossiers.underEach({ tx, organisationId, today, ...reader }, [row.person.id], () => reader.relations, [{ published, settings }]);
    const dossier = candidate?.triedFor(row.targetRung)?.dossier;
    if (!candidate || !dossier) return null;
    const assessment = assessed(dossier);
    const names = ladderNames(published.ladder);
    const draft = await this.drafts.draft(tx, organisationId, row.id);
    const cited = new Map((await this.evidence.cited(tx, organisationId, row.person.id, draft.content.rows)).map((item) => [item.id, item]));
    const items = await this.evidence.cited(tx, organisationId, row.person.id, await this.evidence.newest(tx, organisationId, row.person.id));
    const statements = await this.evidence.statements(tx, organisationId, row.person.id);
    const points = packetPoints(assessment, dossier.input.target.sustainDays, names);
    const people = await this.drafts.names(tx, organisationId, writers(draft));
    const organisation = await this.drafts.organisation(tx, organisationId);
    return {
      draft, assessment, names, cited, items, points,
      competencies: assessment.competencies.map(({ id }) => id),
      statements: statements.filter(({ id, itemId }) => draft.content.statements.includes(id) || !dossier.toRate.has(itemId)),
      packet: packetOfCase({ row, need, organisation, published, target: candidate.target, dossier: asCited(dossier, cited), assessment, content: draft.content, cited, points, statements, people, lockedOn }),
    };
  }
}

const writers = ({ content: { recommendation, answers } }: PacketDraft): string[] => [...(recommendation ? [recommendation] : []), ...answers].map(({ by }) => by);

/** The same dossier, in which the items that are cited stand in the words that are. */
const asCited = (dossier: Dossier, cited: ReadonlyMap<string, CitedItem>): Dossier => ({ ...dossier, evidence: [...cited.values()].filter(({ shared }) => shared) });

/** What the model proposes for the evidence table. */
export const proposalsOf = (assessment: Assessment): readonly { readonly evidenceId: string; readonly competency: string; readonly indicators: readonly string[] }[] => selectPacketEvidence(assessment).rows;
