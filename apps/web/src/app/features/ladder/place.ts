import type { LadderView } from '@nextrung/api-client';
import type { LadderPlace } from '@nextrung/ui';

type Placed = Pick<LadderView, 'rungs' | 'competencies' | 'cells'>;

/** The cell that an address opens: the one that it names, or the one of the indicator that it names; null for none. */
export function placeAsked({ rungs, competencies, cells }: Placed, cell: string | undefined, indicator: string | undefined): LadderPlace | null {
  const of = indicator === undefined ? undefined : cells.find(({ indicators }) => indicators.some(({ id }) => id === indicator));
  if (of !== undefined) return { rung: of.rung, competency: of.competency };
  if (cell === undefined) return null;
  const rung = rungs.find(({ id }) => cell.startsWith(`${id}.`) && competencies.some((competency) => `${id}.${competency.id}` === cell));
  return rung === undefined ? null : { rung: rung.id, competency: cell.slice(rung.id.length + 1) };
}

export const cellAddress = ({ rung, competency }: LadderPlace): string => `${rung}.${competency}`;
