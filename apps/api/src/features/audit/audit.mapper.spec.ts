import { describe, expect, it } from '@jest/globals';
import { OPERATIONS, type Operation } from '../../platform/access/operations.js';
import { csvHead, csvOf } from './audit-csv.js';
import { LOGGED_OPERATIONS } from './audit.dto.js';
import { changeView, entryView, ownEntry } from './audit.mapper.js';
import type { EntryRow } from './audit.repository.js';
import { SEALED_FROM_SUBJECT, SHOWN_TO_SUBJECT } from './shown-to-subject.js';

const row: EntryRow = {
  id: 'e1', at: new Date('2026-11-24T10:00:00.123Z'), operation: 'evidence.read', actorKind: 'person', actorId: 'p1', actorName: 'Amara', subjectId: 'p2', subjectName: null,
  thingId: 'i1', network: '10.0.0.0/24', outcome: 'done', grantId: 'g1', changes: 0,
};
const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('what of the log is told', () => {
  it('knows words for every operation, and keeps the code of one that is gone', () => {
    expect(entryView(row)).toMatchObject({ words: 'Read an item', actor: { id: 'p1', name: 'Amara' }, subject: null, aboutPerson: true, at: '2026-11-24T10:00:00.123Z' });
    expect(entryView({ ...row, operation: 'once.there', subjectId: null })).toMatchObject({ words: 'once.there', aboutPerson: false });
    expect(LOGGED_OPERATIONS['session.sign-in']).toBe('Sign in');
  });

  it('tells a person nothing of where others were', () => {
    expect(ownEntry(row, 'p2')).toMatchObject({ byMe: false, aboutMe: true, network: null, byGrant: true });
    expect(ownEntry(row, 'p1')).toMatchObject({ byMe: true, aboutMe: false, network: '10.0.0.0/24' });
    expect(Object.keys(ownEntry(row, 'p2'))).not.toContain('thingId');
  });

  it('shows what changed, but neither words nor judgements', () => {
    const update = changeView({ id: 'c', table: 'people', rowId: 'r', kind: 'update', before: { target_rung: null, name: DIGEST, version: 1 }, after: { target_rung: 'SPM', name: DIGEST.replace('a', 'b'), version: 2 } });
    expect(update.fields).toEqual([
      { name: 'name', before: null, after: null, digest: true, sealed: false },
      { name: 'target_rung', before: null, after: 'SPM', digest: false, sealed: false },
      { name: 'version', before: '1', after: '2', digest: false, sealed: false },
    ]);
    const insert = changeView({ id: 'c', table: 'ratings', rowId: 'r', kind: 'insert', before: null, after: { id: 'r', level: 'exceeds', indicator: 'SPM.S1', ended: null } });
    expect(insert.fields).toEqual([{ name: 'indicator', before: null, after: 'SPM.S1', digest: false, sealed: false }, { name: 'level', before: null, after: null, digest: false, sealed: true }]);
    expect(JSON.stringify(insert)).not.toContain('exceeds');
  });

  it('decides for every operation about a person whether the person may know of it', () => {
    const about = (Object.keys(OPERATIONS) as Operation[]).filter((operation) => OPERATIONS[operation].on !== 'organisation');
    const decided = [...Object.keys(SHOWN_TO_SUBJECT), ...Object.keys(SEALED_FROM_SUBJECT)];
    expect(about.filter((operation) => !decided.includes(operation))).toEqual([]);
    expect(new Set(decided).size).toBe(decided.length);
  });

  it('writes cells that no spreadsheet takes for a formula', () => {
    const lines = csvOf([{ ...row, actorName: '  =HYPERLINK("x")', subjectName: '\t@SUM(1)' }, { ...row, actorName: 'Amara, "the" PM' }]).split('\r\n');
    expect(csvHead()).toMatch(/^id,at \(UTC\),operation,/);
    expect(lines[0]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[0]).toContain(`,'@SUM(1),`);
    expect(lines[1]).toContain('"Amara, ""the"" PM"');
    expect(lines).toHaveLength(3);
  });
});
