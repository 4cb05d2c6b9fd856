import { Injectable } from '@nestjs/common';
import { draftFindings, type PanelRating, type PanelReview, type Rateable, submitFindings } from '@nextrung/domain/promotion';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { readsPacket } from '../case-packets/packet-readers.js';
import { type CaseAtHand, CaseMoves } from '../cases/case-moves.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { caseBrief } from './brief.mapper.js';
import type { CaseBrief } from './brief.dto.js';
import { CasePackets } from './case-packets.js';
import { type SheetOf, sheetView } from './review.mapper.js';
import type { ReviewSheet, WritePanelRating, WriteReview } from './panel-reviews.dto.js';
import { ReviewsRepository } from './reviews.repository.js';

const EMPTY: PanelReview = { ratings: [], overall: { level: null, reason: '', cites: [] } };

/** What each member of a panel thinks of a case, alone: nothing of anyone else's is read here. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly access: Access,
    private readonly moves: CaseMoves,
    private readonly packets: CasePackets,
    private readonly ladders: LaddersRepository,
    private readonly repository: ReviewsRepository,
  ) {}

  brief(call: Call, caseId: string, mask: boolean): Promise<CaseBrief> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { row, facts } = await this.moves.atHand(scope, caseId);
      requireReadable(scope, row, facts);
      return caseBrief(row, await this.packets.read(scope, row, { mask }));
    });
  }

  read(call: Call, caseId: string, mask: boolean): Promise<ReviewSheet> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => sheetView(await this.sheet(scope, caseId, mask)));
  }

  write(call: Call, caseId: string, asked: WriteReview, mask: boolean): Promise<ReviewSheet> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const sheet = await this.sheet(scope, caseId, mask);
      requireOpen(sheet);
      requireVersion(call, sheet.version);
      const review: PanelReview = { ratings: asked.ratings.map((rating) => ({ competency: rating.competency, ...ratingOf(rating) })), overall: ratingOf(asked.overall) };
      const findings = draftFindings(review, rateable(sheet));
      if (findings.length > 0) throw Problem.invalid(...findings);
      await this.repository.write(scope.tx, scope.organisationId, caseId, scope.viewerId, review);
      return sheetView(await this.sheet(scope, caseId, mask));
    });
  }

  /** Refused (400) at its fields while anything is missing, (409 `not_in_review`) once the room sees the others'. */
  submit(call: Call, caseId: string, mask: boolean): Promise<ReviewSheet> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const sheet = await this.sheet(scope, caseId, mask);
      requireOpen(sheet);
      requireVersion(call, sheet.version);
      const findings = submitFindings(sheet.review, rateable(sheet));
      if (findings.length > 0 || sheet.reviewId === null) throw Problem.invalid(...findings);
      await this.repository.submit(scope.tx, scope.organisationId, sheet.reviewId, sheet.review, scope.today);
      return sheetView(await this.sheet(scope, caseId, mask));
    });
  }

  private async sheet(scope: Scope, caseId: string, mask: boolean): Promise<SheetOf> {
    const { tx, organisationId, viewerId } = scope;
    const { row, facts } = await this.moves.atHand(scope, caseId);
    requireReadable(scope, row, facts);
    const { packet } = await this.packets.read(scope, row, { mask });
    const ladder = (await this.ladders.numbered(tx, organisationId, row.ladderVersion))?.ladder ?? (await this.ladders.current(tx, organisationId)).ladder;
    const own = await this.repository.own(tx, organisationId, caseId, viewerId);
    const sealed = own !== null && own.submittedOn !== null ? await this.repository.ratings(tx, organisationId, own.id) : null;
    const open = sealed === null && (row.state === 'independent_review' || (row.state === 'calibration' && !facts.revealed));
    return {
      row, ladder, packet, open,
      review: sealed === null ? { ...EMPTY, ...own?.draft } : { ratings: sealed.filter(({ competency }) => competency !== ''), overall: sealed.find(({ competency }) => competency === '') ?? EMPTY.overall },
      reviewId: own?.id ?? null,
      submittedOn: own?.submittedOn ?? null,
      version: own?.version ?? 0,
    };
  }
}

/** Nobody who judges reads the packet before the business need is decided, in whatever shape. */
function requireReadable({ relations }: Scope, { lockedOn }: CaseAtHand['row'], { needDecided }: CaseAtHand['facts']): void {
  if (!readsPacket(relations, { lockedOn, needDecided })) throw Problem.notFound();
}

const ratingOf = ({ level, reason, cites }: WritePanelRating): PanelRating => ({ level: level ?? null, reason, cites: cites.map((id) => id.toLowerCase()) });

const rateable = ({ ladder, packet }: SheetOf): Rateable => ({ competencies: ladder.competencies, items: packet.footnotes.map(({ itemId }) => itemId) });

function requireOpen({ open, submittedOn }: SheetOf): void {
  if (submittedOn !== null) throw Problem.refused('submitted', 'You have submitted your ratings. They change in the calibration room only, with a reason.');
  if (!open) throw Problem.refused('not_in_review', 'This case is not rated now.');
}
