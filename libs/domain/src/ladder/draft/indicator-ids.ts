import { placedIndicators, type PlacedIndicator } from '../indicators.js';
import type { Ladder } from '../ladder.js';
import { Tally } from './tally.js';

/** Where a new indicator goes: a cell of the matrix, or a skill of an overlay. */
export type NewIndicatorPlace = { readonly rung: string; readonly competency: string } | { readonly overlay: string; readonly skill: string };

/** What the ids of a column, or of a whole matrix, have in common. */
interface Habit {
  readonly before: Tally;
  readonly letters: Tally;
}

const HABIT = /^(?<before>.+)\.(?<letters>[^\d.]+)(?<number>\d+)$/u;
const NUMBERED = /^(?<stem>.*?)(?<number>\d+)$/su;
// A longer number cannot be counted on exactly.
const MOST_DIGITS = 15;

/**
 * Makes ids for new indicators in a ladder's habit, `<RUNG>.<letter><n>`: the letter that its competency has already, the
 * number after the highest one. Never an id of any of the versions, nor one that it made before.
 */
export class IndicatorIds {
  private readonly taken = new Set<string>();
  /** The highest number of every beginning. */
  private readonly highest = new Map<string, number>();
  /** Of the core under null, of every overlay under its id. */
  private readonly matrices = new Map<string | null, Habit>();
  private readonly columns = new Map<string | null, Map<string, Habit>>();

  /** @param versions the draft first */
  constructor(
    private readonly draft: Ladder,
    versions: readonly Ladder[],
  ) {
    for (const version of versions) {
      for (const indicator of placedIndicators(version).values()) this.add(indicator);
    }
  }

  next(place: NewIndicatorPlace): string {
    const [overlay, competency] = 'overlay' in place ? [place.overlay, place.skill] : [null, place.competency];
    const column = this.columns.get(overlay)?.get(competency);
    const before = 'overlay' in place ? (column?.before.most ?? this.matrices.get(overlay)?.before.most ?? place.overlay.toUpperCase()) : place.rung;
    const stem = `${before}.${column?.letters.most ?? this.newLetters(competency, overlay)}`;
    const id = firstFree(stem, (this.highest.get(stem) ?? 0) + 1, this.taken);
    this.add({ id, competency, overlay });
    return id;
  }

  private add({ id, competency, overlay }: Pick<PlacedIndicator, 'id' | 'competency' | 'overlay'>): void {
    this.taken.add(id);
    const { stem, number } = NUMBERED.exec(id)?.groups ?? {};
    if (stem !== undefined && number !== undefined && number.length <= MOST_DIGITS) this.highest.set(stem, Math.max(this.highest.get(stem) ?? 0, Number(number)));
    const { before, letters } = HABIT.exec(id)?.groups ?? {};
    if (before === undefined || letters === undefined) return;
    const columns = of(this.columns, overlay, () => new Map<string, Habit>());
    for (const habit of [of(this.matrices, overlay, noHabit), of(columns, competency, noHabit)]) {
      habit.before.add(before);
      habit.letters.add(letters);
    }
  }

  /** The shortest beginning of the competency's name that no other column has. */
  private newLetters(column: string, overlay: string | null): string {
    const columns = [...this.draft.competencies, ...this.draft.overlays.flatMap(({ skills }) => skills)];
    const name = [...words(columns.find(({ id }) => id === column)?.name ?? column).join('').replace(/\d/gu, '').toUpperCase()];
    const used = this.matrices.get(overlay)?.letters;
    const beginnings = name.slice(0, 12).map((_, at) => name.slice(0, at + 1).join(''));
    return beginnings.find((letters) => used?.has(letters) !== true) ?? 'X';
  }
}

/** The first number from this one on that makes an id of its own. */
export function firstFree(stem: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${stem}${String(number)}`)) number += 1;
  return `${stem}${String(number)}`;
}

export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const noHabit = (): Habit => ({ before: new Tally(), letters: new Tally() });

function of<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
