import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateWords } from '@nextrung/domain/readiness';
import { v7 as uuid } from 'uuid';
import { listOf, type Listed, PeopleLists } from '../../testing/people-lists.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { rowCounts } from '../../testing/work.js';

const MANAGERS = 'Name,E-mail,Manager';
const ENDS = 'Name,E-mail,Manager,Left on';

describe('a list of people is refused as a whole, by line and name', () => {
  let api: TestApi;
  let lists: PeopleLists;
  let top: Listed;
  let before: Record<string, number>;

  beforeAll(async () => {
    api = await startTestApi();
    lists = new PeopleLists(api, await api.as('admin'));
    top = await lists.add('Top Lead');
  });
  afterAll(async () => {
    await api.stop();
  });

  const row = ({ name, email }: Listed, ...cells: readonly string[]): string => [name, email, ...cells].join(',');
  const fresh = (): string => `${uuid()}@alder.example`;
  /** A line of people, each leading the next, since long ago. */
  async function chain(...names: string[]): Promise<Listed[]> {
    const people: Listed[] = [];
    for (const name of names) people.push(await lists.add(name, people.at(-1) ?? top));
    await lists.since('2025-01-01', ...people);
    return people;
  }

  /** Refused, and nothing of it is stored. */
  async function refused(csv: string, options = {}): ReturnType<PeopleLists['refused']> {
    before = await rowCounts(api);
    const errors = await lists.refused(csv, options);
    expect(await rowCounts(api)).toEqual(before);
    return errors;
  }

  it('for a circle through someone who is not in the file', async () => {
    const [ana, ben, cem] = (await chain('Ana', 'Ben', 'Cem')) as [Listed, Listed, Listed];
    expect(await refused(listOf(MANAGERS, row({ ...ben, name: 'Ben' }, ''), row(ana, cem.email)))).toEqual([[3, 'manager', 'These people would report to each other in a circle: Ana → Cem → Ben → Ana.']]);
    // Turned round as a whole it is none.
    const turned = listOf(MANAGERS, row(cem, top.email), row(ben, cem.email), row(ana, ben.email));
    expect(await lists.preview(turned)).toMatchObject({ errors: [], changes: 3 });
  });

  it('for a circle with someone who is new', async () => {
    const [ana] = (await chain('Ana One')) as [Listed];
    const nia = fresh();
    expect(await refused(listOf(MANAGERS, `Nia,${nia},${ana.email}`, row(ana, nia)))).toEqual([[2, 'manager', expect.stringMatching(/circle: Nia → Ana One → Nia\.$/)]]);
  });

  it('for a circle with a line that is planned, naming its day', async () => {
    const [ana, ben] = (await chain('Ana Two', 'Ben Two')) as [Listed, Listed];
    const day = lists.day(30);
    await lists.change(ben, 'manager', { managerId: top.id, from: api.today });
    await lists.change(ana, 'manager', { managerId: ben.id, from: day });
    expect(await refused(listOf(MANAGERS, row(ben, ana.email)))).toEqual([[2, 'manager', `These people would report to each other in a circle from ${dateWords(day)}: Ben Two → Ana Two → Ben Two.`]]);
  });

  it('for the same person twice, also with another manager, and two people with one address', async () => {
    const [ana, ben] = (await chain('Ana Silva', 'Ben Silva')) as [Listed, Listed];
    expect(await refused(listOf(MANAGERS, row(ana, ''), row(ana, ''), row(ana, ben.email), row({ ...ben, email: ana.email }, '')))).toEqual([
      [3, 'email', 'Ana Silva is on line 2 already.'], [4, 'email', 'Ana Silva is on line 2 already, with another manager.'], [5, 'email', `“${ana.email}” is the address of Ana Silva on line 2 already.`],
    ]);
  });

  it('for managers who are not here, leave or have left', async () => {
    const [gone, going, stays] = await Promise.all([lists.add('Gone Guy', top), lists.add('Going Gal', top), lists.add('Stays Sam', top)]);
    await lists.since('2025-01-01', gone, going);
    await lists.change(gone, 'end', { on: lists.day(-3) });
    await lists.change(going, 'end', { on: lists.day(60) });
    const unknown = fresh();
    const [a, b, c, d, e] = Array.from({ length: 5 }, fresh);
    expect(await refused(listOf(ENDS, `A,${a},${unknown},`, `B,${b},${gone.email},`, `C,${c},${going.email},`, `D,${d},Nobody Known,`, row(stays, '', lists.day(20)), `E,${e},Stays Sam,`))).toEqual([
      [2, 'manager', `There is no manager with the address ${unknown} among these rows or the people you see.`],
      [3, 'manager', `Gone Guy has left on ${dateWords(lists.day(-3))}. Choose someone who stays.`],
      [4, 'manager', `Going Gal leaves; the first day away is ${dateWords(lists.day(60))}. Choose someone who stays.`],
      [5, 'manager', expect.stringContaining('Nobody in this list is called “Nobody Known”')],
      [7, 'manager', `Stays Sam leaves; the first day away is ${dateWords(lists.day(20))}. Choose someone who stays.`],
    ]);
  });

  it('for someone with reports whom the file does not move', async () => {
    const [lead, one] = (await chain('Lead Out', 'One Left')) as [Listed, Listed];
    const two = await lists.add('Two Left', lead);
    const end = lists.day(10);
    const list = (...rows: string[]): string => listOf(ENDS, row(lead, '', end), ...rows);
    expect(await refused(list())).toEqual([[2, 'leftOn', `Lead Out leaves; give their reports another manager from ${dateWords(end)} or earlier: One Left, Two Left.`]]);
    expect(await refused(list(row(one, top.email, '')))).toEqual([[2, 'leftOn', expect.stringMatching(/: Two Left\.$/)]]);
    expect(await refused(list(row(one, top.email, ''), row(two, top.email, '')), { effectiveOn: lists.day(11) })).toEqual([[2, 'leftOn', expect.stringMatching(/: One Left, Two Left\.$/)]]);
    expect(await refused(list(row(one, top.email, ''), row(two, '', lists.day(12))))).toEqual([[2, 'leftOn', expect.stringMatching(/: Two Left\.$/)]]);
    expect(await lists.preview(list(row(one, top.email, ''), row(two, '', end)))).toMatchObject({ errors: [], ends: 2, changes: 1 });
    expect((await lists.apply(list(row(one, top.email, ''), row(two, '', end)), { effectiveOn: end })).body).toMatchObject({ ended: 2, changed: 1 });
    expect((await lists.profile(one)).reportingLines.map(({ manager, to }) => [manager.name, to])).toEqual([['Top Lead', null], ['Lead Out', end]]);
  });

  it('for the last administrator', async () => {
    const { admin } = api.organisation.people;
    expect(await refused(listOf(ENDS, row(admin, '', lists.day(5))))).toEqual(expect.arrayContaining([[2, 'leftOn', 'Alder admin is the only administrator who stays. Make another one first.']]));
  });

  it('for someone who has left, or leaves on another day', async () => {
    const [gone, going] = await Promise.all([lists.add('Left Lou', top), lists.add('Leaves Lil', top)]);
    await lists.change(gone, 'end', { on: lists.day(-1) });
    await lists.change(going, 'end', { on: lists.day(9) });
    const [left, leaves] = [dateWords(lists.day(-1)), dateWords(lists.day(9))];
    const list = (...rows: string[]): string => listOf('Name,E-mail,Location,Left on', ...rows);
    expect(await refused(list(row(gone, 'Porto', ''), row(going, '', lists.day(8)), `Never Here,${fresh()},,2024-01-01`))).toEqual([
      [2, 'leftOn', `Left Lou has left on ${left} and does not come back by a list. Leave the row out.`],
      [3, 'leftOn', `Leaves Lil leaves; the first day away is ${leaves}. A list does not change that day.`],
      [4, 'leftOn', 'Never Here is not here and has left on 1 Jan 2024. Leave the row out.'],
    ]);
    expect(await refused(list(row(gone, 'Porto', lists.day(-1))))).toEqual([[2, null, `Left Lou has left on ${left}. What is kept about them does not change.`]]);
    expect(await lists.preview(list(row(gone, '', lists.day(-1)), row(going, '', '')))).toMatchObject({ errors: [], unchanged: 2 });
  });

  it('for a move from before the present line began, and a rung from before the present one', async () => {
    const [ana, ben] = (await chain('Ana Five', 'Ben Five')) as [Listed, Listed];
    await lists.since(lists.day(-5), ben);
    expect(await refused(listOf(MANAGERS, row(ben, top.email)), { effectiveOn: lists.day(-6) })).toEqual([[2, 'manager', `Ben Five reports to Ana Five since ${dateWords(lists.day(-5))}. Moves cannot count from before that.`]]);
    expect((await lists.preview(listOf(MANAGERS, row(ben, top.email)), { effectiveOn: lists.day(-5) })).errors).toEqual([]);
    await lists.change(ana, 'levels', { rung: 'SPM', effectiveFrom: '2026-01-10', reason: 'Promoted' });
    const levels = (rung: string, since: string): Promise<[number, string | null, string][]> => refused(listOf('Name,E-mail,Rung,Level since', row(ana, rung, since)));
    expect(await levels('GPM', '2026-01-09')).toEqual([[2, 'levelSince', expect.stringContaining('Group PM from 9 Jan 2026 is before the present entry of the level history, Senior PM from 10 Jan 2026')]]);
    expect(await levels('SPM', '2025-01-01')).toEqual([[2, 'levelSince', expect.stringContaining('Ana Five is on Senior PM since 10 Jan 2026 here')]]);
    expect(await lists.preview(listOf('Name,E-mail,Rung,Level since', row(ana, 'SPM', '2026-01-10')))).toMatchObject({ errors: [], unchanged: 1 });
  });

  it('for a day that is none, or too far away, at its field', async () => {
    const admin = await api.as('admin');
    const csv = `Name,E-mail\nA,${fresh()}`;
    for (const effectiveOn of ['2026-02-30', 'soon', '1999-01-01', lists.day(400)]) {
      for (const path of ['/api/people/import/preview', '/api/people/import']) {
        expect(await admin.post(path, { csv, effectiveOn })).toMatchObject({ status: 400, body: { errors: [{ field: 'effectiveOn' }] } });
      }
    }
  });
});
