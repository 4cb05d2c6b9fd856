import type { IsoDate } from '@nextrung/domain/kernel';
import { dateWords } from '@nextrung/domain/readiness';
import type { ImportError, PeopleList, PeopleRow } from '../import-parse/index.js';
import { structureErrors } from './check-structure.js';
import type { ImportPlan, PlannedChange, PlannedRow, Refuse, UnmappedLevel } from './plan.js';
import { planLevel } from './plan-level.js';
import { type FindPerson, leaves, personFinder, planDotted, planManager } from './plan-lines.js';
import { planProfile } from './plan-profile.js';
import { folded, type ImportState, type KnownPerson } from './state.js';

/** What a list of people would change, row by row, and every reason why it cannot. */
export function planImport(list: PeopleList, state: ImportState): ImportPlan {
  const errors: ImportError[] = [...list.errors];
  const find = personFinder(list, state);
  const unmapped = new Map<string, UnmappedLevel>();
  const newTeams = new Map<string, string>();
  const rows = list.rows.map((row): PlannedRow => {
    const { planned, unmappedLevel } = planRow(row, state, find, (field, message) => void errors.push({ line: row.line, field, message }));
    if (unmappedLevel !== null) {
      const key = folded(unmappedLevel);
      unmapped.set(key, { theirs: unmapped.get(key)?.theirs ?? unmappedLevel, rows: (unmapped.get(key)?.rows ?? 0) + 1 });
    }
    if (planned.team !== null && 'key' in planned.team && !newTeams.has(planned.team.key)) newTeams.set(planned.team.key, row.team ?? '');
    return planned;
  });
  errors.push(...structureErrors(rows, state));
  return { rows, errors: errors.sort((a, b) => a.line - b.line), newTeams, unmapped: [...unmapped.values()] };
}

function planRow(row: PeopleRow, state: ImportState, find: FindPerson, refuse: Refuse): { planned: PlannedRow; unmappedLevel: string | null } {
  const person = state.people.get(row.email) ?? null;
  const closed = person === null ? null : (notTheirs(person, state) ?? gone(row, person, state));
  if (person !== null && closed !== null) {
    refuse(closed.field, closed.message);
    return { planned: untouched(row, person), unmappedLevel: null };
  }

  const endsOn = planEnd(row, person, state, refuse);
  const until = person?.endedOn ?? row.leftOn ?? null;
  const profile = planProfile(row, person, state, refuse);
  const level = planLevel(row, person, state, refuse);
  const manager = planManager(row, person, until, state, find, refuse);
  const dotted = planDotted(row, person, until, state, find, refuse);
  const aboutWork: PlannedChange[] = [level.change, manager.change, ...dotted.changes].filter((one) => one !== null);
  const firstDayAway = person === null ? until : endsOn;
  const ending: PlannedChange[] = firstDayAway === null ? [] : [{ what: 'leaves', from: null, to: null, on: firstDayAway }];
  const changes = [...profile.changes, ...aboutWork, ...ending];

  if (person?.id === state.viewerId && aboutWork.length + ending.length > 0) refuse(null, 'This is your own row: nobody changes their own rung, managers or last day.');
  const leftOn = person?.endedOn ?? null;
  if (leftOn !== null && leftOn <= state.today && changes.length > 0) refuse(null, `${row.name} ${leaves(leftOn, state.today)}. What is kept about them does not change.`);
  return {
    planned: {
      row, id: person?.id ?? state.newIds.get(row.email) ?? '', person, changes,
      action: person === null ? 'create' : endsOn !== null ? 'end' : changes.length > 0 ? 'change' : 'unchanged',
      facts: { ...profile.facts, endedOn: until }, team: profile.team, level: level.level, forgetsTargets: level.forgetsTargets, move: manager.move, dotted: dotted.plan, endsOn,
    },
    unmappedLevel: level.unmapped,
  };
}

interface Closed {
  readonly field: 'email' | 'leftOn';
  readonly message: string;
}

/** Why a row is not the importer's to change; null where it is. Whoever is elsewhere is not described. */
function notTheirs({ id }: KnownPerson, { isAdmin, viewerId, reach }: ImportState): Closed | null {
  if (isAdmin) return null;
  if (id === viewerId) return { field: 'email', message: 'This is your own row. Your manager or an administrator changes it; leave it out.' };
  return reach?.has(id) === false ? { field: 'email', message: 'Nobody below you has this address, and you cannot add it. Ask an administrator.' } : null;
}

/** Someone who has left comes back by hand, not by a list; the row of a file that says so too is fine. */
function gone({ leftOn = null }: PeopleRow, { name, endedOn }: KnownPerson, { today }: ImportState): Closed | null {
  if (endedOn === null || endedOn > today || leftOn === endedOn) return null;
  return { field: 'leftOn', message: `${name} ${leaves(endedOn, today)} and does not come back by a list. Leave the row out.` };
}

/** The first day away where the file says it newly. */
function planEnd(row: PeopleRow, person: KnownPerson | null, { today }: ImportState, refuse: Refuse): IsoDate | null {
  const leftOn = row.leftOn ?? null;
  if (person === null) {
    if (leftOn !== null && leftOn <= today) refuse('leftOn', `${row.name} is not here and has left on ${dateWords(leftOn)}. Leave the row out.`);
    return null;
  }
  if (person.endedOn === null) return leftOn;
  if (leftOn !== null && leftOn !== person.endedOn) refuse('leftOn', `${person.name} ${leaves(person.endedOn, today)}. A list does not change that day.`);
  return null;
}

function untouched(row: PeopleRow, person: KnownPerson): PlannedRow {
  const { id, name, location, workingShare, contractor, endedOn, teamId } = person;
  return {
    row, id, person, action: 'unchanged', changes: [], facts: { name, location, workingShare, contractor, endedOn }, team: teamId === null ? null : { id: teamId },
    level: null, forgetsTargets: false, move: null, dotted: { begins: [], ends: [], drops: [] }, endsOn: null,
  };
}
