import { earlier, type IsoDate } from '@nextrung/domain/kernel';
import { dateWords } from '@nextrung/domain/readiness';
import type { PeopleRow } from '../import-parse/index.js';
import { rungByName, rungNames } from '../rungs.js';
import type { NewLevel, PlannedChange, Refuse } from './plan.js';
import { folded, type ImportState, type KnownLevel, type KnownPerson, later } from './state.js';

export interface LevelPlan {
  readonly level: NewLevel | null;
  readonly change: PlannedChange | null;
  readonly forgetsTargets: boolean;
  /** A level that is neither on the ladder nor mapped, as written. */
  readonly unmapped: string | null;
}

const NOTHING: LevelPlan = { level: null, change: null, forgetsTargets: false, unmapped: null };

/** The rung of a row, and from when. The history is only added to: a day before the present rung began cannot be recorded. */
export function planLevel(row: PeopleRow, person: KnownPerson | null, state: ImportState, refuse: Refuse): LevelPlan {
  const { today, effectiveOn } = state;
  const levels = person === null ? [] : (state.levels.get(person.id) ?? []);
  const named = rungOf(row, standing(levels, today)?.rung ?? null, state);
  if (named === 'none') {
    // A day alone is about the present rung; here is none.
    if (row.levelSince !== null) refuse('rung', 'There is a day for “level since”, and no rung. Give the rung, or leave the day out.');
    return NOTHING;
  }
  if (named === 'unmapped') {
    refuse('rung', unmappedWords(row.rung ?? '', state));
    return { ...NOTHING, unmapped: row.rung };
  }

  const { rung, mappedFrom, reason } = named;
  const ownDay = row.levelSince !== null && (mappedFrom === null || row.levelSince > mappedFrom) ? row.levelSince : null;
  const from = ownDay ?? mappedFrom ?? (person === null ? earlier(today, effectiveOn) : effectiveOn);
  const level = { rung, effectiveFrom: from, reason };
  const present = standing(levels, later(from, today));
  const words = (id: string | null): string | null => (id === null ? null : rungWords(id, state));
  if (present === null || present.rung !== rung) {
    if (present !== null && from < present.effectiveFrom) {
      refuse('levelSince', `${words(rung)} from ${dateWords(from)} is before the present entry of the level history, ${words(present.rung) ?? 'no rung'} from ${dateWords(present.effectiveFrom)}.`);
    }
    return { level, change: { what: 'rung', from: words(present?.rung ?? null), to: words(rung), on: from }, forgetsTargets: person !== null, unmapped: null };
  }
  if (ownDay === null || ownDay === present.effectiveFrom) return NOTHING;
  if (ownDay < present.effectiveFrom) {
    refuse('levelSince', `${row.name} is on ${words(rung)} since ${dateWords(present.effectiveFrom)} here, and the level history is only added to. Give that day, or none.`);
    return NOTHING;
  }
  return { level, change: { what: 'level_since', from: dateWords(present.effectiveFrom), to: dateWords(ownDay), on: null }, forgetsTargets: false, unmapped: null };
}

type Named = { readonly rung: string; readonly mappedFrom: IsoDate | null; readonly reason: string } | 'none' | 'unmapped';

function rungOf(row: PeopleRow, present: string | null, { ladder, mapped }: ImportState): Named {
  const reason = 'Imported';
  if (row.rung === null) return present === null || row.levelSince === null ? 'none' : { rung: present, mappedFrom: null, reason };
  const wanted = folded(row.rung);
  // A rung of an earlier ladder that someone still stands on stays as it is.
  if (present !== null && wanted === folded(present)) return { rung: present, mappedFrom: null, reason };
  const byId = ladder.rungs.find(({ id }) => folded(id) === wanted);
  const rung = byId ?? rungByName(ladder, row.rung);
  if (rung) return { rung: rung.id, mappedFrom: null, reason };
  const found = mapped.get(wanted);
  if (!found || !ladder.rungs.some(({ id }) => id === found.rung)) return 'unmapped';
  return { rung: found.rung, mappedFrom: found.effectiveFrom, reason: `Mapped from ${found.theirs} at ${found.source}` };
}

function standing(levels: readonly KnownLevel[], day: IsoDate): KnownLevel | null {
  return levels.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

const rungWords = (id: string, { ladder }: ImportState): string => ladder.rungs.find((rung) => rung.id === id)?.short ?? id;

function unmappedWords(rung: string, { ladder, source }: ImportState): string {
  const wrong = `“${rung.slice(0, 100)}” is not a rung of the ladder`;
  return source === null ? `${wrong}. Use one of: ${rungNames(ladder)}.` : `${wrong}, and not mapped for ${source} yet.`;
}
