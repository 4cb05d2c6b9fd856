import type { PersonRef } from '../people/people.dto.js';
import { type AuditChangeView, type AuditEntryView, type AuditFieldView, LOGGED_OPERATIONS, type OwnAuditEntry } from './audit.dto.js';
import type { ChangeRow, EntryRow } from './audit.repository.js';
import { JUDGEMENTS } from './shown-to-subject.js';

/** An operation that the product no longer has keeps its code. */
export const wordsOf = (operation: string): string => LOGGED_OPERATIONS[operation] ?? operation;

const refOf = (id: string | null, name: string | null): PersonRef | null => (id === null || name === null ? null : { id, name });

export function entryView(row: EntryRow): AuditEntryView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    operation: row.operation,
    words: wordsOf(row.operation),
    actorKind: row.actorKind,
    actor: refOf(row.actorId, row.actorName),
    subject: refOf(row.subjectId, row.subjectName),
    aboutPerson: row.subjectId !== null,
    thingId: row.thingId,
    network: row.network,
    outcome: row.outcome,
    grantId: row.grantId,
    changes: row.changes,
  };
}

/** An entry for the one whom it is about, or who did it: nothing of what others did but that they did it. */
export function ownEntry(row: EntryRow, viewerId: string): OwnAuditEntry {
  const byMe = row.actorId === viewerId;
  return {
    id: row.id,
    at: row.at.toISOString(),
    operation: row.operation,
    words: wordsOf(row.operation),
    actorKind: row.actorKind,
    byMe,
    aboutMe: row.subjectId === viewerId,
    actor: refOf(row.actorId, row.actorName),
    subject: refOf(row.subjectId, row.subjectName),
    network: byMe ? row.network : null,
    outcome: row.outcome,
    byGrant: row.grantId !== null,
  };
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));

export function changeView({ id, table, rowId, kind, before, after }: ChangeRow): AuditChangeView {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  const fields = names.map((name): AuditFieldView => {
    const [earlier, later] = [before?.[name], after?.[name]];
    const digest = [earlier, later].some((value) => typeof value === 'string' && DIGEST.test(value));
    const sealed = JUDGEMENTS[table]?.includes(name) ?? false;
    const hidden = digest || sealed;
    return { name, before: hidden ? null : textOf(earlier), after: hidden ? null : textOf(later), digest, sealed };
  });
  // The id stands beside them.
  return { id, table, rowId, kind, fields: fields.filter(({ name, before: earlier, after: later, digest, sealed }) => name !== 'id' && (digest || sealed || earlier !== null || later !== null)) };
}
