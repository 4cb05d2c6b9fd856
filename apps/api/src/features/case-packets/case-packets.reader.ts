import { Injectable } from '@nestjs/common';
import { isPacketOpen } from '@nextrung/domain/promotion';
import { fingerprintOf, type Packet } from '@nextrung/packet';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { type CaseRow, CasesRepository } from '../cases/cases.repository.js';
import { type NeedRow, NeedsRepository } from '../cases/needs.repository.js';
import type { CasePacketView } from './case-packets.dto.js';
import { deskOf, filesOf } from './case-packets.mapper.js';
import { CasePacketsRepository, type CommentRow } from './case-packets.repository.js';
import { FrozenPacketsRepository } from './frozen-packets.repository.js';
import { PacketComposer } from './packet-composer.js';
import { PacketLock } from './packet-lock.js';
import { readsPacket, writesPacket } from './packet-readers.js';

/** A packet that the reader may read. */
export interface PacketAtHand {
  readonly row: CaseRow;
  readonly need: NeedRow | null;
  /** The reader writes it, while it is open. */
  readonly writes: boolean;
  readonly open: boolean;
}

/** What stands beside the draft. */
export interface CaseAtDesk extends Pick<PacketAtHand, 'need'> {
  readonly comments: readonly CommentRow[];
  readonly mayRecommend: boolean;
}

/** Reads packets for those who may, as they may. */
@Injectable()
export class CasePacketsReader {
  constructor(
    private readonly cases: CasesRepository,
    private readonly needs: NeedsRepository,
    private readonly drafts: CasePacketsRepository,
    private readonly frozen: FrozenPacketsRepository,
    private readonly composer: PacketComposer,
    private readonly lock: PacketLock,
  ) {}

  /** Answers 404 to whoever reads the case and not yet its packet. */
  async atHand({ tx, organisationId, relations }: Scope, caseId: string): Promise<PacketAtHand> {
    const row = await this.cases.one(tx, organisationId, caseId);
    if (!row) throw Problem.notFound();
    const need = await this.needs.of(tx, organisationId, caseId);
    const needDecided = need !== null && need.outcome !== null;
    if (!readsPacket(relations, { lockedOn: row.lockedOn, needDecided })) throw Problem.notFound();
    return { row, need, writes: writesPacket(relations), open: isPacketOpen(row.state) };
  }

  async view(scope: Scope, caseId: string): Promise<CasePacketView> {
    const { tx, organisationId, relations } = scope;
    const hand = await this.atHand(scope, caseId);
    const { row, need, writes, open } = hand;
    const locked = row.lockedOn !== null;
    const composed = locked ? null : await this.composer.compose(scope, { row, need }, scope);
    const files = locked ? await this.frozen.files(tx, organisationId, caseId) : [];
    const mayRecommend = relations.has('presenter') || relations.has('delegate');
    return {
      caseId,
      code: row.code,
      person: row.person,
      open,
      lockedOn: row.lockedOn,
      document: locked ? await this.frozenDocument(scope, caseId) : (composed?.packet ?? null),
      desk: composed && open && writes ? deskOf(composed, { need, mayRecommend, comments: await this.drafts.comments(tx, organisationId, caseId) }) : null,
      problems: open ? await this.lock.problems(scope, { row, need }) : [],
      files: filesOf(files),
      addenda: await this.drafts.addenda(tx, organisationId, caseId),
      mayAdd: locked && writes,
      fingerprint: files[0] ? fingerprintOf(files[0].signature.publicKey) : null,
      version: (await this.drafts.draft(tx, organisationId, caseId)).version,
    };
  }

  /** As it was locked. */
  async frozenDocument({ tx, organisationId }: Pick<Scope, 'tx' | 'organisationId'>, caseId: string): Promise<Packet | null> {
    const bytes = await this.frozen.bytes(tx, organisationId, caseId, 'full', 'json');
    return bytes && (JSON.parse(bytes.toString('utf8')) as Packet);
  }
}
