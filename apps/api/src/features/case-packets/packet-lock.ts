import { Injectable } from '@nestjs/common';
import { daysBetween } from '@nextrung/domain/kernel';
import { MANAGER_REVIEW_DAYS, packetDraftProblems } from '@nextrung/domain/promotion';
import { renderJson } from '@nextrung/packet';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/relations.js';
import { Problem } from '../../platform/http/problem.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { CaseRow } from '../cases/cases.repository.js';
import { FrozenPacketsRepository } from './frozen-packets.repository.js';
import { MAKE_PACKET_FILES } from './packet-files-queue.js';
import { type ComposedPacket, type PacketCase, PacketComposer } from './packet-composer.js';
import { PacketSigner } from './packet-signer.js';

type Moment = Pick<Scope, 'tx' | 'organisationId' | 'today'>;

/** What stands between the draft of a packet and its locking, and the locking. */
@Injectable()
export class PacketLock {
  constructor(
    private readonly composer: PacketComposer,
    private readonly frozen: FrozenPacketsRepository,
    private readonly signer: PacketSigner,
    private readonly jobs: Jobs,
  ) {}

  /** What stands against locking, one sentence each: the same for everybody. */
  async problems(moment: Moment, packetCase: PacketCase): Promise<string[]> {
    return problemsOf(packetCase, await this.composed(moment, packetCase), moment.today);
  }

  /** Freezes the document in the transaction that locks the case. The files are made from it afterwards. */
  async freeze(moment: Moment, packetCase: PacketCase): Promise<void> {
    const { tx, organisationId, today } = moment;
    if (!this.signer.canSign) throw Problem.refused('no_signing_key', 'Nothing can be locked here yet: whoever runs Nextrung has to set PACKET_SIGNING_KEY first.');
    const composed = await this.composed(moment, { ...packetCase, lockedOn: today });
    if (!composed) throw Problem.refused('no_rung', 'The ladder of this case does not have its rung any more.');
    const { row } = packetCase;
    await this.frozen.keep(tx, organisationId, row.id, this.signer.sign({ variant: 'full', format: 'json', bytes: new TextEncoder().encode(renderJson(composed.packet)) }, row.code));
    await this.jobs.send(tx, MAKE_PACKET_FILES, { organisationId });
  }

  /** As whoever presents it reads it, so that nobody learns from it what is sealed for them. */
  private composed(moment: Moment, packetCase: PacketCase): Promise<ComposedPacket | null> {
    return this.composer.compose(moment, packetCase, presenterOf(packetCase.row));
  }
}

function presenterOf({ presenter, person }: CaseRow): { viewerId: string; relations: ReadonlySet<Relation> } {
  return presenter ? { viewerId: presenter.id, relations: new Set(['manager', 'line_manager']) } : { viewerId: person.id, relations: new Set(['self']) };
}

function problemsOf({ row, need }: PacketCase, composed: ComposedPacket | null, today: string): string[] {
  const waited = row.nominatedAs === 'person' && row.submittedOn !== null && daysBetween(row.submittedOn, today) >= MANAGER_REVIEW_DAYS;
  const content = composed?.draft.content;
  const answered = new Set((content?.answers ?? []).filter(({ text }) => text !== '').map(({ about }) => about));
  return packetDraftProblems({
    recommendation: content?.recommendation?.text ?? null,
    recommendationAsked: row.presenter !== null && !waited,
    need: need?.need ?? null,
    rows: (content?.rows ?? []).map(({ itemId, competency }) => {
      const item = composed?.cited.get(itemId);
      return { title: item?.title ?? 'An item', competency: composed?.names.competency(competency) ?? competency, gone: !item?.shared };
    }),
    hasEvidence: (composed?.assessment.competencies ?? []).some(({ indicators }) => indicators.some(({ counted }) => counted.length > 0)),
    unanswered: (composed?.points ?? []).filter(({ kind, about }) => kind === 'gap' && !answered.has(about)).map(({ name }) => name),
  });
}
