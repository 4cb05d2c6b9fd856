import { ladderLimits } from '../limits.js';
import { placedIndicators } from '../indicators.js';
import type { Ladder } from '../ladder.js';

/** Where a new indicator goes: a cell of the matrix, or a skill of an overlay. */
export type NewIndicatorPlace = { readonly rung: string; readonly competency: string } | { readonly overlay: string; readonly skill: string };

const HABIT = /^(?<before>.+)\.(?<letters>[^\d.]+)(?<number>\d+)$/u;

/**
 * An id for a new indicator in the ladder's habit, `<RUNG>.<letter><n>`: the letter that its competency has already, the
 * number after the highest one. Never an id of the draft or of an earlier version, because evidence points at those.
 */
export function newIndicatorId(place: NewIndicatorPlace, draft: Ladder, earlier: readonly Ladder[]): string {
  const versions = [draft, ...earlier];
  const taken = new Set(versions.flatMap((ladder) => [...placedIndicators(ladder).keys()]));
  const column = 'overlay' in place ? place.skill : place.competency;
  const overlay = 'overlay' in place ? place.overlay : null;
  const siblings = versions.flatMap((ladder) => [...placedIndicators(ladder).values()].filter((one) => one.competency === column && one.overlay === overlay).map(({ id }) => id));
  const before = 'overlay' in place ? (commonest(siblings, 'before') ?? overlayPrefix(versions, place.overlay)) : place.rung;
  const stem = `${before}.${commonest(siblings, 'letters') ?? newLetters(draft, versions, column, overlay)}`;
  const highest = [...taken].reduce((most, id) => (id.startsWith(stem) && /^\d+$/.test(id.slice(stem.length)) ? Math.max(most, Number(id.slice(stem.length))) : most), 0);
  return firstFree(stem, highest + 1, taken);
}

/** An id for a new rung: the initials of its title, with a number where they were ever used. */
export function newRungId(title: string, draft: Ladder, earlier: readonly Ladder[]): string {
  const initials = words(title).map((word) => [...word][0] ?? '').join('').toUpperCase().slice(0, 8) || 'R';
  return unused(initials, '', [draft, ...earlier].flatMap(({ rungs }) => rungs.map(({ id }) => id)));
}

/** An id for a new competency: its name in small letters, with a number where that was ever used. */
export function newCompetencyId(name: string, draft: Ladder, earlier: readonly Ladder[]): string {
  const slug = [...words(name).join('_').toLowerCase()].slice(0, ladderLimits.id - 8).join('') || 'competency';
  return unused(slug, '_', [draft, ...earlier].flatMap(({ competencies }) => competencies.map(({ id }) => id)));
}

function unused(id: string, between: string, ids: readonly string[]): string {
  const taken = new Set(ids);
  return taken.has(id) ? firstFree(`${id}${between}`, 2, taken) : id;
}

function firstFree(stem: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${stem}${String(number)}`)) number += 1;
  return `${stem}${String(number)}`;
}

/** The part that most ids have in that place; the first of several. */
function commonest(ids: readonly string[], part: 'before' | 'letters'): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const found = HABIT.exec(id)?.groups?.[part];
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function overlayPrefix(versions: readonly Ladder[], overlay: string): string {
  const ids = versions.flatMap((ladder) => [...placedIndicators(ladder).values()].filter((one) => one.overlay === overlay).map(({ id }) => id));
  return commonest(ids, 'before') ?? overlay.toUpperCase();
}

/** The shortest beginning of the competency's name that no other column has. */
function newLetters(draft: Ladder, versions: readonly Ladder[], column: string, overlay: string | null): string {
  const columns = [...draft.competencies, ...draft.overlays.flatMap(({ skills }) => skills)];
  const name = [...words(columns.find(({ id }) => id === column)?.name ?? column).join('').replace(/\d/gu, '').toUpperCase()];
  const used = new Set(versions.flatMap((ladder) => [...placedIndicators(ladder).values()].filter((one) => one.overlay === overlay).map(({ id }) => HABIT.exec(id)?.groups?.['letters'])));
  const beginnings = name.slice(0, 12).map((_, at) => name.slice(0, at + 1).join(''));
  return beginnings.find((letters) => !used.has(letters)) ?? 'X';
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
