import { firstLookAsk, firstLookDiffers } from '@nextrung/domain/evidence';
import type { Ladder } from '@nextrung/domain/ladder';
import type { FirstLookSide } from './first-look-marks.entity.js';
import type { FirstLookIndicator, FirstLookView } from './first-looks.dto.js';
import type { FirstLookRow } from './first-looks.repository.js';

interface Seen {
  readonly look: FirstLookRow | null;
  readonly side: FirstLookSide;
  readonly items: ReadonlyMap<string, number>;
}

/** A first look as one of the two may see it: their own marks, and the other's once both have given theirs. */
export function firstLookView(ladder: Ladder, rung: string | null, { look, side, items }: Seen): FirstLookView {
  const of = (which: FirstLookSide) => look?.sides.find((one) => one.side === which) ?? null;
  const [person, manager] = [of('person'), of('manager')];
  const both = person !== null && manager !== null;
  const marksOf = (given: FirstLookRow['sides'][number] | null, which: FirstLookSide, indicator: string) =>
    given !== null && (both || which === side) ? (given.marks[indicator] ?? 'cannot_say') : null;
  const names = new Map(ladder.competencies.map(({ id, name }) => [id, name]));
  const indicatorView = ({ id, text, must }: { id: string; text: string; must: boolean }): FirstLookIndicator => {
    const pair = { person: marksOf(person, 'person', id), manager: marksOf(manager, 'manager', id) };
    const shown = { indicator: id, text, must, ...pair };
    if (pair.person === null || pair.manager === null) return { ...shown, differs: false, ask: null, items: 0 };
    const known = { person: pair.person, manager: pair.manager, items: items.get(id) ?? 0 };
    return { ...shown, differs: firstLookDiffers(known), ask: firstLookAsk(known), items: known.items };
  };
  return {
    rung,
    begunBy: look?.begunBy ?? null,
    begunOn: look?.begunOn ?? null,
    side,
    personMarkedOn: person?.on ?? null,
    managerMarkedOn: manager?.on ?? null,
    cells: ladder.cells
      .filter((cell) => cell.rung === rung && cell.indicators.length > 0)
      .map(({ competency, indicators }) => ({ competency, competencyName: names.get(competency) ?? competency, indicators: indicators.map(indicatorView) })),
  };
}
