import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePeopleCsv } from './index.js';

const HEADER = 'Name,E-mail,Rung,Level since,Manager';
const list = (...lines: string[]): string => [HEADER, ...lines].join('\n');

describe('a list of people', () => {
  it('is read with addresses in lower case and the manager by address or by name', () => {
    const { rows, errors } = parsePeopleCsv(list(
      'Ines Okafor,Ines@Example.org,DIR,2024-01-01,',
      'Tom Reyes,tom@example.org,GPM,14/02/2025,ines@example.org',
      'Ada Lind,ada@example.org,,,Tom Reyes',
    ));
    expect(errors).toEqual([]);
    expect(rows).toEqual([
      { line: 2, name: 'Ines Okafor', email: 'ines@example.org', rung: 'DIR', levelSince: '2024-01-01', managerEmail: null },
      { line: 3, name: 'Tom Reyes', email: 'tom@example.org', rung: 'GPM', levelSince: '2025-02-14', managerEmail: 'ines@example.org' },
      { line: 4, name: 'Ada Lind', email: 'ada@example.org', rung: null, levelSince: null, managerEmail: 'tom@example.org' },
    ]);
  });

  it.each([
    ['semicolons', 'manager;since;level;email;name\n;2025-01-01;PM;ada@example.org;Ada Lind'],
    ['tabs from a spreadsheet', 'manager\tlevel_since\tRung\tE-Mail\tNAME\n\t2025-01-01\tPM\tada@example.org\tAda Lind'],
  ])('is read with columns in any order and %s', (_, text) => {
    expect(parsePeopleCsv(text)).toEqual({
      rows: [{ line: 2, name: 'Ada Lind', email: 'ada@example.org', rung: 'PM', levelSince: '2025-01-01', managerEmail: null }],
      addresses: new Set(['ada@example.org']),
      errors: [],
    });
  });

  it('takes a manager outside the list by address', () => {
    expect(parsePeopleCsv(list('Ada Lind,ada@example.org,PM,,boss@example.org')).rows[0]?.managerEmail).toBe('boss@example.org');
  });

  it.each([
    ['a missing name', ',ada@example.org,,,', 'name', 'The name is missing.'],
    ['a missing address', 'Ada,,,,', 'email', 'The e-mail address is missing.'],
    ['a bad address', 'Ada,ada@home,,,', 'email', '“ada@home” is not an e-mail address.'],
    ['two addresses', 'Ada,a@b.org c@d.org,,,', 'email', '“a@b.org c@d.org” is not an e-mail address.'],
    ['an impossible day', 'Ada,ada@example.org,PM,2025-02-30,', 'levelSince', '“2025-02-30” is not a day that exists.'],
    ['a day to be read in two ways', 'Ada,ada@example.org,PM,03/04/2025,', 'levelSince', 'day/month or month/day'],
    ['an unknown manager', 'Ada,ada@example.org,PM,,Grace', 'manager', 'Nobody in this list is called “Grace”.'],
    ['a bad address of a manager', 'Ada,ada@example.org,PM,,grace@', 'manager', '“grace@” is not an e-mail address.'],
    ['a person as their own manager', 'Ada,ada@example.org,PM,,ada@example.org', 'manager', '“Ada” cannot be their own manager.'],
    ['too many cells', 'Lind, Ada,ada@example.org,PM,2025-01-01,x', null, '6 cells'],
  ])('refuses %s by line and field', (_, line, field, message) => {
    const { rows, errors } = parsePeopleCsv(list('Good Person,good@example.org,PM,,', line));
    expect(errors).toContainEqual({ line: 3, field, message: expect.stringContaining(message) });
    expect(rows.map((row) => row.line)).toEqual([2]);
  });

  it.each([
    ['two people with one address', 'Ada L,ADA@example.org,,,', '“ada@example.org” is the address of Ada on line 2 already.'],
    ['a person who is there twice', 'ada,ada@example.org,PM,,Tom@example.org', 'ada is on line 2 already.'],
    ['a person with two managers', 'Ada,ada@example.org,,,ben@example.org', 'Ada is on line 2 already, with another manager.'],
  ])('refuses %s', (_, second, message) => {
    const { errors } = parsePeopleCsv(list('Ada,ada@example.org,,,tom@example.org', second));
    expect(errors).toEqual([{ line: 3, field: 'email', message }]);
  });

  describe('with every column', () => {
    const wide = (...lines: string[]): ReturnType<typeof parsePeopleCsv> => parsePeopleCsv(['Left on,Contractor,Working share (%),Office,Squad,Dotted lines,E-mail,Name', ...lines].join('\n'));

    it('reads each in any order', () => {
      expect(wide('2026-05-01,Yes,80 %,Porto,Checkout,B@x.org; c@x.org b@x.org,ada@example.org,Ada')).toEqual({
        rows: [{
          line: 2, name: 'Ada', email: 'ada@example.org', rung: null, levelSince: null, managerEmail: null,
          dotted: ['b@x.org', 'c@x.org'], team: 'Checkout', location: 'Porto', workingShare: 80, contractor: true, leftOn: '2026-05-01',
        }],
        addresses: new Set(['ada@example.org']),
        errors: [],
      });
    });

    it('tells an empty cell from a column that is absent', () => {
      const [empty] = wide(',,,,,,ada@example.org,Ada').rows;
      expect(empty).toMatchObject({ dotted: [], team: null, location: null, workingShare: null, contractor: null, leftOn: null });
      const [absent] = parsePeopleCsv(list('Ada,ada@example.org,,,')).rows;
      expect([absent?.dotted, absent?.team, absent?.location, absent?.workingShare, absent?.contractor, absent?.leftOn]).toEqual(Array.from({ length: 6 }));
    });

    it.each([
      ['a share of nothing', ',,0,,,,', 'workingShare', '“0” is not a working share.'],
      ['a share over the whole', ',,101,,,,', 'workingShare', 'from 1 to 100'],
      ['a share as a fraction', ',,0.8,,,,', 'workingShare', 'whole percent'],
      ['a contractor perhaps', ',maybe,,,,,', 'contractor', '“maybe” is neither yes nor no.'],
      ['an impossible day', '2026-02-30,,,,,,', 'leftOn', 'is not a day that exists'],
      ['a dotted line without an address', ',,,,,Ben,', 'dottedLine', '“ben” is not an e-mail address.'],
      ['a dotted line to oneself', ',,,,,Ada@example.org,', 'dottedLine', '“Ada” cannot be their own dotted line.'],
      ['a long team', `,,,,${'x'.repeat(201)},,`, 'team', 'Keep the team to 200 characters.'],
    ])('refuses %s', (_, cells, field, message) => {
      expect(wide(`${cells}ada@example.org,Ada`).errors).toEqual([{ line: 2, field, message: expect.stringContaining(message) }]);
    });

    it('asks for the first day away where a last day could be meant', () => {
      expect(parsePeopleCsv('name,email,Last day\nAda,ada@example.org,2026-05-01').errors).toEqual([{ line: 1, field: null, message: expect.stringContaining('Name the column “left on” and give the first day away.') }]);
    });

    it('takes the mark off cells that a spreadsheet would run', () => {
      const { rows } = parsePeopleCsv(list("'=cmd|' /C calc'!A0,'-ann@example.org,,,"));
      expect([rows[0]?.name, rows[0]?.email]).toEqual(["=cmd|' /C calc'!A0", '-ann@example.org']);
    });
  });

  it('refuses a manager’s name that two people have', () => {
    const { errors } = parsePeopleCsv(list('Sam Lee,sam1@example.org,,,', 'Sam Lee,sam2@example.org,,,', 'Ada,ada@example.org,,,sam lee'));
    expect(errors).toEqual([{ line: 4, field: 'manager', message: expect.stringContaining('More than one person') }]);
  });

  it('refuses a circle of managers once, by name', () => {
    const { errors } = parsePeopleCsv(list(
      'Zoe,zoe@example.org,,,ben@example.org',
      'Ada,ada@example.org,,,ben@example.org',
      'Ben,ben@example.org,,,Cem',
      'Cem,cem@example.org,,,ada@example.org',
    ));
    expect(errors).toEqual([{ line: 3, field: 'manager', message: 'These people would report to each other in a circle: Ben → Cem → Ada → Ben.' }]);
  });

  it('refuses two people who manage each other', () => {
    const { rows, errors } = parsePeopleCsv(list('Ada,ada@example.org,,,Ben', 'Ben,ben@example.org,,,Ada'));
    expect(errors).toEqual([{ line: 2, field: 'manager', message: expect.stringContaining('Ada → Ben → Ada') }]);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['nothing', ' \n', 'There is nothing'],
    ['no names of columns', 'Ada,ada@example.org,PM', 'This line holds a person, not the names of columns.'],
    ['an unknown column', 'name,email,salary\nAda,ada@example.org,1', 'There is no column “salary”'],
    ['a repeated column', 'name,email,e-mail\nAda,ada@example.org,', 'is there twice'],
    ['no column for the address', 'name,rung\nAda,PM', 'A column “e-mail” is missing.'],
    ['nobody', 'name,email\n', 'There is no person below'],
    ['too many rows', `name,email\n${'a,b\n'.repeat(5_001)}`, 'more than 5,000 rows'],
  ])('refuses %s', (_, text, message) => {
    const { rows, errors } = parsePeopleCsv(text);
    expect(rows).toEqual([]);
    expect(errors[0]).toEqual({ line: 1, field: errors[0]?.field, message: expect.stringContaining(message) });
  });

  it('names the line of a quotation that is never closed', () => {
    expect(parsePeopleCsv(list('"Ada,ada@example.org,,,')).errors).toEqual([{ line: 2, field: null, message: expect.stringContaining('never closed') }]);
  });

  it('keeps formulas and markup as plain text', () => {
    expect(parsePeopleCsv(list('=cmd|x <b>Ada</b>,ada@example.org,,,')).rows[0]?.name).toBe('=cmd|x <b>Ada</b>');
  });

  it('never throws', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', '@', '.', ',', '"', '\n', '1', '/') }).map((text) => `name,email,manager,since\n${text}`));
    fc.assert(fc.property(texts, (text) => {
      expect(() => parsePeopleCsv(text)).not.toThrow();
    }));
  });
});
