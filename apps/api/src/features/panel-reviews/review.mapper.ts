import { findRung, type Ladder } from '@nextrung/domain/ladder';
import type { PanelRating, PanelReview } from '@nextrung/domain/promotion';
import type { Packet } from '@nextrung/packet';
import type { CaseRow } from '../cases/cases.repository.js';
import type { PanelRatingView, ReviewSheet } from './panel-reviews.dto.js';

/** What one member rates, and what they have written so far. */
export interface SheetOf {
  readonly row: CaseRow;
  readonly ladder: Ladder;
  readonly packet: Packet;
  readonly open: boolean;
  readonly review: PanelReview;
  readonly reviewId: string | null;
  readonly submittedOn: string | null;
  readonly version: number;
}

const ratingView = (rating: PanelRating | undefined): PanelRatingView => ({ level: rating?.level ?? null, reason: rating?.reason ?? '', cites: [...(rating?.cites ?? [])] });

/** One's own sheet, with every competency in the order of the ladder, rated or not. */
export const sheetView = ({ row, ladder, packet, open, review, submittedOn, version }: SheetOf): ReviewSheet => ({
  caseId: row.id,
  code: row.code,
  person: packet.header.person,
  masked: packet.masked,
  target: { rung: row.targetRung, title: findRung(ladder, row.targetRung)?.title ?? row.targetRung },
  open,
  ratings: ladder.competencies.map(({ id, name }) => ({ competency: id, competencyName: name, ...ratingView(review.ratings.find(({ competency }) => competency === id)) })),
  overall: ratingView(review.overall),
  items: packet.footnotes.map(({ itemId, number, title }) => ({ id: itemId, number, title })),
  submittedOn,
  version,
});
