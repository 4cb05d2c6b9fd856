import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { spreadOf } from '@nextrung/domain/promotion';
import type { AgendaCase, RoomCase, RoomChange, RoomPart, RoomSpread } from './room.dto.js';
import type { AgendaRow, ChangeRow, ShownRating } from './room.repository.js';

export const WHOLE = 'The case as a whole';

/** What somebody is in the room for a case; empty for its subject, whoever was recused, and the presenter who has left. */
export function partsIn(row: AgendaRow, viewerId: string, leads: boolean): RoomPart[] {
  if (row.person.id === viewerId) return [];
  if (row.presenter?.id === viewerId) return row.presentsNow ? ['presenter'] : [];
  if (row.recused) return [];
  return [...(leads ? (['facilitator'] as const) : []), ...(row.seated ? (['member'] as const) : []), ...(row.deciderId === viewerId ? (['decider'] as const) : [])];
}

/** Whoever rates and has not submitted is told nothing of the others. */
export const sealedFor = (row: Pick<AgendaRow, 'ownSubmitted'>, parts: readonly RoomPart[]): boolean => parts.includes('presenter') || (parts.includes('member') && !row.ownSubmitted);

/** Sees ratings that were shown. */
export const seesRatings = (row: Pick<AgendaRow, 'ownSubmitted' | 'revealed'>, parts: readonly RoomPart[]): boolean => row.revealed && parts.length > 0 && !sealedFor(row, parts);

export function agendaCase(row: AgendaRow, ladder: Ladder, parts: RoomPart[], mask: boolean): AgendaCase {
  const { caseId, code, state, onTable, revealed } = row;
  return {
    caseId, code, state, onTable, revealed, parts,
    person: mask ? null : row.person,
    target: { rung: row.targetRung, title: findRung(ladder, row.targetRung)?.title ?? row.targetRung },
    submitted: parts.includes('facilitator') && !sealedFor(row, parts) ? row.submitted : null,
  };
}

/** The sealed ratings side by side, in the order of the ladder, the case as a whole last. */
export function spreadOfRatings(ratings: readonly ShownRating[], ladder: Ladder, viewerId: string): RoomSpread[] {
  return [...ladder.competencies.map(({ id, name }) => ({ id, name })), { id: '', name: WHOLE }].map(({ id, name }) => {
    const given = ratings.filter(({ competency }) => competency === id);
    return {
      competency: id === '' ? null : id,
      name,
      width: spreadOf(given.map(({ level }) => level)),
      ratings: given.map(({ ratingId, rater, level, sealed, reason, cites }) => ({ ratingId, rater, level, sealed, reason, cites, own: rater.id === viewerId })),
    };
  });
}

export const roomChange = ({ rater, competency, direction, from, to, reason, on }: ChangeRow, ladder: Ladder): RoomChange => ({
  rater, direction, from, to, reason, on,
  name: competency === '' ? WHOLE : (ladder.competencies.find(({ id }) => id === competency)?.name ?? competency),
});

/** Whom the reader of the case on the table sees by name. */
export const namesShown = ({ members, spread, changes, dissents }: RoomCase): string[] =>
  [...(members ?? []).map(({ person }) => person), ...(spread ?? []).flatMap(({ ratings }) => ratings.map(({ rater }) => rater)), ...changes.map(({ rater }) => rater), ...dissents.map(({ author }) => author)].map(({ name }) => name);

/** With every text changed, but the notes for whoever writes them: what they save is what they read. */
export const withTexts = (room: RoomCase, change: (text: string) => string): RoomCase => ({
  ...room,
  spread: room.spread && room.spread.map((spread) => ({ ...spread, ratings: spread.ratings.map((rating) => ({ ...rating, reason: change(rating.reason) })) })),
  changes: room.changes.map((one) => ({ ...one, reason: change(one.reason) })),
  dissents: room.dissents.map((one) => ({ ...one, text: change(one.text) })),
  notes: room.can.lead ? room.notes : change(room.notes),
});
