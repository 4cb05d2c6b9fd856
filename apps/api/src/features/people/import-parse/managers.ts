import { isAddress } from './cells.js';
import type { PeopleDraft, PeopleRow } from './people-rows.js';
import { quoted, type ImportError } from './tabular/index.js';

/** Gives every row its manager's address; a name is taken when exactly one person of the list has it. */
export function resolveManagers(drafts: readonly PeopleDraft[]): { rows: PeopleRow[]; errors: ImportError[] } {
  const byName = new Map<string, Set<string>>();
  for (const { name, email } of drafts) {
    const addresses = byName.get(name.toLowerCase()) ?? new Set();
    byName.set(name.toLowerCase(), addresses.add(email));
  }
  const errors: ImportError[] = [];
  const rows = drafts.map(({ manager, ...row }): PeopleRow => {
    const { line } = row;
    const found = manager === null ? null : managerAddress(manager, byName);
    if (found !== null && !found.ok) errors.push({ line, field: 'manager', message: found.message });
    const managerEmail = found?.ok === true ? found.email : null;
    if (managerEmail !== null && managerEmail === row.email) {
      errors.push({ line, field: 'manager', message: `${quoted(row.name)} cannot be their own manager.` });
    }
    return { ...row, managerEmail };
  });
  return { rows, errors };
}

type ManagerRead = { readonly ok: true; readonly email: string } | { readonly ok: false; readonly message: string };

function managerAddress(manager: string, byName: ReadonlyMap<string, ReadonlySet<string>>): ManagerRead {
  const key = manager.toLowerCase();
  if (key.includes('@')) {
    return isAddress(key) ? { ok: true, email: key } : { ok: false, message: `${quoted(manager)} is not an e-mail address.` };
  }
  const [only, another] = byName.get(key) ?? [];
  if (only === undefined) {
    return { ok: false, message: `Nobody in this list is called ${quoted(manager)}. Give the manager’s e-mail address.` };
  }
  if (another !== undefined) {
    return { ok: false, message: `More than one person in this list is called ${quoted(manager)}. Give the manager’s e-mail address.` };
  }
  return { ok: true, email: only };
}

/** One error for each circle of people who would report to each other, at its first person, with the names. */
export function reportingCircles(rows: readonly PeopleRow[]): ImportError[] {
  const byEmail = new Map<string, PeopleRow>();
  for (const row of rows) if (!byEmail.has(row.email)) byEmail.set(row.email, row);
  const settled = new Set<PeopleRow>();
  const errors: ImportError[] = [];
  for (const start of byEmail.values()) {
    const path = new Set<PeopleRow>();
    let row: PeopleRow | undefined = start;
    while (row !== undefined && !settled.has(row) && !path.has(row)) {
      path.add(row);
      row = row.managerEmail === null ? undefined : byEmail.get(row.managerEmail);
    }
    if (row !== undefined && path.has(row)) {
      const walked = [...path];
      const circle = walked.slice(walked.indexOf(row));
      if (circle.length > 1) errors.push(circleError(circle));
    }
    for (const seen of path) settled.add(seen);
  }
  return errors;
}

function circleError(circle: readonly PeopleRow[]): ImportError {
  const names = circle.map((row) => row.name || row.email);
  const chain = names.length > 8 ? [...names.slice(0, 7), '…'] : names;
  return {
    line: Math.min(...circle.map((row) => row.line)),
    field: 'manager',
    message: `These people would report to each other in a circle: ${[...chain, names[0] ?? ''].join(' → ')}.`,
  };
}
