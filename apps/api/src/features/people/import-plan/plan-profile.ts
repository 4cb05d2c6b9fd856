import { cleanLine, type PeopleRow } from '../import-parse/index.js';
import type { PlannedChange, PlannedRow, Refuse, TeamChoice } from './plan.js';
import { folded, type ImportState, type KnownPerson } from './state.js';

export interface ProfilePlan {
  readonly facts: Omit<PlannedRow['facts'], 'endedOn'>;
  readonly team: TeamChoice;
  readonly changes: readonly PlannedChange[];
}

/** Name, team, location, working share and contractor. */
export function planProfile(row: PeopleRow, person: KnownPerson | null, state: ImportState, refuse: Refuse): ProfilePlan {
  const changes: PlannedChange[] = [];
  const change = (what: PlannedChange['what'], from: string | null, to: string | null): void => void changes.push({ what, from, to, on: null });

  // Stored texts may hold blanks that no cell keeps: what reads the same is the same.
  const renamed = person !== null && cleanLine(person.name) !== row.name;
  if (renamed) change('name', person.name, row.name);

  const team = planTeam(row, person, state, refuse);
  if (team.change !== null) changes.push(team.change);

  const stored = person?.location ?? null;
  const moves = row.location !== undefined && (cleanLine(stored ?? '') || null) !== row.location;
  const location = moves ? (row.location ?? null) : stored;
  if (moves) change('location', stored, location);

  const { workingShare: share, contractor: external } = person ?? { workingShare: 100, contractor: false };
  const workingShare = row.workingShare ?? share;
  if (workingShare !== share) change('working_share', person && percent(share), percent(workingShare));
  const contractor = row.contractor ?? external;
  if (contractor !== external) change('contractor', person && yesNo(external), yesNo(contractor));

  return { facts: { name: renamed || person === null ? row.name : person.name, location, workingShare, contractor }, team: team.choice, changes };
}

function planTeam(row: PeopleRow, person: KnownPerson | null, { teams, teamNames, isAdmin }: ImportState, refuse: Refuse): { choice: TeamChoice; change: PlannedChange | null } {
  const present = person?.teamId ?? null;
  const presentName = present === null ? null : (teamNames.get(present) ?? null);
  const wanted = row.team === undefined || row.team === null ? null : folded(row.team);
  if (row.team === undefined || wanted === (presentName === null ? null : folded(presentName))) return { choice: present === null ? null : { id: present }, change: null };
  if (wanted === null) return { choice: null, change: { what: 'team', from: presentName, to: null, on: null } };
  const known = teams.get(wanted);
  if (known) return { choice: { id: known.id }, change: { what: 'team', from: presentName, to: known.name, on: null } };
  if (!isAdmin) refuse('team', `There is no team “${row.team ?? ''}”. Only an administrator makes new ones.`);
  return { choice: { key: wanted }, change: { what: 'new_team', from: presentName, to: row.team, on: null } };
}

const percent = (share: number): string => `${share} %`;
const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no');
