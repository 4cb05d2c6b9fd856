import { earlier, type IsoDate } from '@nextrung/domain/kernel';
import { dateWords } from '@nextrung/domain/readiness';
import { type PeopleList, type PeopleRow, quoted } from '../import-parse/index.js';
import type { DottedPlan, Move, PlannedChange, Refuse } from './plan.js';
import { holdsOn, type ImportState, type KnownLine, type KnownPerson, later } from './state.js';

interface Somebody {
  readonly id: string;
  readonly name: string;
  /** First day away, by the file or as recorded. */
  readonly endedOn: IsoDate | null;
}

/** Whoever may be named as a manager: among the rows, or one the importer sees. */
export type FindPerson = (email: string) => Somebody | null | 'faulty';

export function personFinder(list: PeopleList, state: ImportState): FindPerson {
  const rows = new Map(list.rows.map((row) => [row.email, row]));
  return (email) => {
    const row = rows.get(email);
    const person = state.people.get(email);
    if (person && (state.reach === null || state.reach.has(person.id))) return { id: person.id, name: row?.name ?? person.name, endedOn: person.endedOn ?? row?.leftOn ?? null };
    const newId = state.newIds.get(email);
    if (row && newId !== undefined) return { id: newId, name: row.name, endedOn: row.leftOn ?? null };
    // Their own row has a fault, which is said there.
    return list.addresses.has(email) ? 'faulty' : null;
  };
}

/** The line manager of a row. An empty cell leaves someone who is here with theirs; who is new stands below the importer, unless an administrator imports. */
export function planManager(row: PeopleRow, person: KnownPerson | null, until: IsoDate | null, state: ImportState, find: FindPerson, refuse: Refuse): { move: Move | null; change: PlannedChange | null } {
  const { today, effectiveOn } = state;
  const day = later(effectiveOn, today);
  const lines = linesOf(person, state, 'solid');
  const present = lines.find((line) => holdsOn(line, day)) ?? null;
  const nobody = { move: null, change: null };
  if (row.managerEmail === null) {
    if (person !== null || state.isAdmin || (until !== null && until <= earlier(today, effectiveOn))) return nobody;
    const on = earlier(today, effectiveOn);
    return { move: { giverId: null, managerId: state.viewerId, on, until }, change: { what: 'manager', from: null, to: 'you', on } };
  }
  if (present?.manager.email === row.managerEmail) return nobody;
  const manager = find(row.managerEmail);
  if (manager === 'faulty') return nobody;
  if (manager === null) {
    refuse('manager', `There is no manager with the address ${row.managerEmail} among these rows or the people you see.`);
    return nobody;
  }
  if (manager.endedOn !== null) refuse('manager', `${manager.name} ${leaves(manager.endedOn, today)}. Choose someone who stays.`);
  const on = person === null ? earlier(today, effectiveOn) : effectiveOn;
  if (until !== null && until <= on) {
    refuse('manager', `${row.name} ${leaves(until, today)}, so nobody leads them from ${dateWords(on)}.`);
    return nobody;
  }
  const begun = lines.findLast(({ from }) => from <= today);
  if (begun && on < begun.from) refuse('manager', `${row.name} reports to ${begun.manager.name} since ${dateWords(begun.from)}. Moves cannot count from before that.`);
  const before = lines.find(({ from, to }) => from < on && (to === null || to >= on));
  return {
    move: { giverId: before?.managerId ?? null, managerId: manager.id, on, until },
    change: { what: 'manager', from: present?.manager.name ?? null, to: manager.name, on },
  };
}

/** Dotted lines of a row: those of the cell and no others. */
export function planDotted(row: PeopleRow, person: KnownPerson | null, until: IsoDate | null, state: ImportState, find: FindPerson, refuse: Refuse): { plan: DottedPlan; changes: PlannedChange[] } {
  const { today, effectiveOn } = state;
  const plan = { begins: [] as DottedPlan['begins'][number][], ends: [] as DottedPlan['ends'][number][], drops: [] as string[] };
  const changes: PlannedChange[] = [];
  if (row.dotted === undefined) return { plan, changes };
  const lines = linesOf(person, state, 'dotted');
  const present = lines.filter((line) => holdsOn(line, later(effectiveOn, today)));
  const start = person === null ? earlier(today, effectiveOn) : effectiveOn;
  for (const line of present.filter(({ manager }) => !row.dotted?.includes(manager.email))) {
    const on = line.from < effectiveOn ? effectiveOn : today;
    if (line.from < on) plan.ends.push({ lineId: line.id, on });
    else plan.drops.push(line.id);
    changes.push({ what: 'dotted_ends', from: line.manager.name, to: null, on: later(on, line.from) });
  }
  for (const email of row.dotted.filter((one) => !present.some(({ manager }) => manager.email === one))) {
    const found = find(email);
    if (found === 'faulty') continue;
    if (found === null) {
      refuse('dottedLine', `There is nobody with the address ${quoted(email)} among these rows or the people you see.`);
      continue;
    }
    if (found.endedOn !== null) refuse('dottedLine', `${found.name} ${leaves(found.endedOn, today)}. Choose someone who stays.`);
    const same = lines.filter(({ managerId }) => managerId === found.id);
    // One that ended after the day stays as it was; one that is planned begins earlier instead.
    const from = same.reduce((day, { to }) => (to !== null && to <= later(effectiveOn, today) ? later(day, to) : day), start);
    plan.drops.push(...same.filter((line) => line.from >= from).map(({ id }) => id));
    if (until !== null && until <= from) continue;
    plan.begins.push({ managerId: found.id, from, to: until });
    changes.push({ what: 'dotted_begins', from: null, to: found.name, on: from });
  }
  return { plan, changes };
}

/** In words that go on after a name. */
export function leaves(endedOn: IsoDate, today: IsoDate): string {
  return endedOn <= today ? `has left on ${dateWords(endedOn)}` : `leaves; the first day away is ${dateWords(endedOn)}`;
}

const linesOf = (person: KnownPerson | null, { lines }: ImportState, kind: KnownLine['kind']): readonly KnownLine[] =>
  person === null ? [] : (lines.get(person.id) ?? []).filter((line) => line.kind === kind);
