import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { type BarSide, barStands, sidesAsked } from '@nextrung/domain/plan';
import type { Relation } from '../../platform/access/relations.js';
import type { BarLadder, BarView } from './agreed-bars.dto.js';
import type { BarRow } from './agreed-bars.repository.js';

export const stands = ({ approver, signatures }: Pick<BarRow, 'approver' | 'signatures'>): boolean => barStands({ hasApprover: approver !== null }, signatures);

const missingOf = ({ approver, signatures }: Pick<BarRow, 'approver' | 'signatures'>): BarSide[] =>
  sidesAsked({ hasApprover: approver !== null }).filter((side) => !signatures.some((signature) => signature.side === side));

/** As what somebody can sign a revision; nobody signs one twice. */
export function signableAs(bar: Pick<BarRow, 'approver' | 'signatures'>, viewerId: string, relations: ReadonlySet<Relation>): BarSide | null {
  if (bar.signatures.some(({ by }) => by.id === viewerId)) return null;
  const sides: BarSide[] = [
    ...(relations.has('self') ? (['person'] as const) : []),
    ...(relations.has('line_manager') || relations.has('delegate') ? (['manager'] as const) : []),
    ...(bar.approver?.id === viewerId ? (['approver'] as const) : []),
  ];
  return missingOf(bar).find((side) => sides.includes(side)) ?? null;
}

/** A revision in its API shape, in the words of the ladder that it is pinned to. */
export function barView(row: BarRow, ladder: Ladder | null, signAs: BarSide | null): BarView {
  const names = new Map(ladder?.competencies.map(({ id, name }) => [id, name]));
  return {
    ...row,
    targetTitle: (ladder && findRung(ladder, row.targetRung)?.title) ?? row.targetRung,
    cells: row.cells.map((cell) => ({ ...cell, competencyName: names.get(cell.competency) ?? cell.competency })),
    signatures: [...row.signatures],
    missing: missingOf(row),
    signAs,
  };
}

export const barLadder = (version: number, { rungs, competencies }: Ladder): BarLadder => ({
  version,
  rungs: rungs.map(({ id, title }) => ({ id, title })),
  competencies: competencies.map(({ id, name }) => ({ id, name })),
});
