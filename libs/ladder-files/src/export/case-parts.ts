import type { Ladder } from '@nextrung/domain/ladder';
import { cleanLine } from '../text/clean-text.js';
import { placedCells } from './placed-cells.js';

/** What an item of the package stands for. */
export type CasePartType = 'Competency' | 'Rung' | 'Indicator';

/** A part of a ladder as an item of a CASE package; names are on one line, as CASE has them. */
export interface CasePart {
  readonly type: CasePartType;
  /** Our own id, which becomes the humanCodingScheme. */
  readonly id: string;
  readonly statement: string;
  readonly short: string | null;
  readonly notes: string | null;
  readonly must: boolean;
  /** Id of the competency; null below the document itself. */
  readonly competency: string | null;
  /** Id and title of the rung that an indicator is expected on. */
  readonly rung: { readonly id: string; readonly title: string } | null;
  /** From 1, among those below the same. */
  readonly place: number;
}

/** Competencies, then rungs from the lowest, then indicators. Overlays and all else are in the extension only. */
export function caseParts(ladder: Ladder): CasePart[] {
  const top = { must: false, competency: null, rung: null };
  const competencies = ladder.competencies.map(({ id, name, description }, at): CasePart => ({ ...top, type: 'Competency', id, statement: cleanLine(name), short: null, notes: description ?? null, place: at + 1 }));
  const rungs = ladder.rungs.map(({ id, title, short, focus }, at): CasePart => ({
    ...top, type: 'Rung', id, statement: cleanLine(title), short: short === title ? null : cleanLine(short), notes: focus === '' ? null : focus, place: competencies.length + at + 1,
  }));
  const places = new Map<string, number>();
  const indicators = placedCells(ladder).flatMap(({ rung, competency, indicators: listed }) =>
    listed.map(({ id, text, must }): CasePart => {
      const place = (places.get(competency.id) ?? 0) + 1;
      places.set(competency.id, place);
      return { type: 'Indicator', id, statement: text, short: null, notes: null, must, competency: competency.id, rung: { id: rung.id, title: cleanLine(rung.title) }, place };
    }),
  );
  return [...competencies, ...rungs, ...indicators];
}
