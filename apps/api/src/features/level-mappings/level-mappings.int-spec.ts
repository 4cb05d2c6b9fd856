import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { listOf, PeopleLists } from '../../testing/people-lists.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import type { LevelMappingView } from './level-mappings.dto.js';

describe('levels of another company', () => {
  let api: TestApi;
  let admin: TestClient;
  let lists: PeopleLists;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
    lists = new PeopleLists(api, admin);
  });
  afterAll(() => api.stop());

  const save = (source: string, levels: unknown, effectiveFrom = '2026-03-01'): Promise<Reply<LevelMappingView[]>> => admin.put('/api/level-mappings', { source, effectiveFrom, levels });
  const said = async (): Promise<string[]> => (await ok(admin.get<LevelMappingView[]>('/api/level-mappings'))).map(({ source, theirs, rung, effectiveFrom }) => `${source} ${theirs} = ${rung} from ${effectiveFrom}`);

  it('are saved for a company, replaced as a whole, and forgotten one by one', async () => {
    expect((await save('Cedar', [{ theirs: 'L5', rung: 'Senior PM' }, { theirs: ' L4 ', rung: 'pm' }])).status).toBe(200);
    expect((await save('Fir', [{ theirs: 'L5', rung: 'PM' }])).status).toBe(200);
    expect(await said()).toEqual(['Cedar L4 = PM from 2026-03-01', 'Cedar L5 = SPM from 2026-03-01', 'Fir L5 = PM from 2026-03-01']);
    await ok(save(' CEDAR ', [{ theirs: 'L5', rung: 'GPM' }, { theirs: 'L6', rung: 'DIR' }], '2026-04-01'));
    expect(await said()).toEqual(['CEDAR L5 = GPM from 2026-04-01', 'CEDAR L6 = DIR from 2026-04-01', 'Fir L5 = PM from 2026-03-01']);
    const [first] = await ok(admin.get<LevelMappingView[]>('/api/level-mappings'));
    expect((await admin.delete(`/api/level-mappings/${first?.id ?? ''}`)).status).toBe(204);
    expect((await admin.delete(`/api/level-mappings/${first?.id ?? ''}`)).status).toBe(404);
    expect(await said()).toEqual(['CEDAR L6 = DIR from 2026-04-01', 'Fir L5 = PM from 2026-03-01']);
  });

  it.each([
    ['an unknown rung', { levels: [{ theirs: 'L5', rung: 'Wizard' }] }, 'levels.0.rung'],
    ['a level twice', { levels: [{ theirs: 'L5', rung: 'PM' }, { theirs: ' l5', rung: 'SPM' }] }, 'levels.1.theirs'],
    ['a level without a name', { levels: [{ theirs: ' ', rung: 'PM' }] }, 'levels.0.theirs'],
    ['no levels', { levels: [] }, 'levels'],
    ['levels that are none', { levels: [null] }, 'levels'],
    ['no company', { source: '' }, 'source'],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }, 'effectiveFrom'],
    ['characters that cannot be stored', { source: 'Ce\u0000dar' }, ''],
  ])('are refused with %s at the field', async (_, change, field) => {
    const before = await said();
    expect(await admin.put('/api/level-mappings', { source: 'Cedar', effectiveFrom: '2026-03-01', levels: [{ theirs: 'L5', rung: 'PM' }], ...change })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    expect(await said()).toEqual(before);
  });

  it('are taken by one of two who save at the same moment, then by the other', async () => {
    const replies = await Promise.all(['PM', 'SPM', 'GPM'].map((rung) => save('Elm', [{ theirs: 'E1', rung }])));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await said()).filter((one) => one.startsWith('Elm'))).toHaveLength(1);
  });

  it('turn into rungs in a list of that company, from the day of the mapping', async () => {
    await ok(save('Cedar', [{ theirs: 'L5', rung: 'SPM' }, { theirs: 'L4', rung: 'PM' }], '2026-03-01'));
    const address = (name: string): string => `${name}.${uuid().slice(-6)}@cedar.example`;
    const [one, two, three, four] = ['one', 'two', 'three', 'four'].map(address);
    const csv = listOf('Name,E-mail,Rung,Level since', `One,${one},l5 ,`, `Two,${two},L5,2025-01-01`, `Three,${three},L4,2026-05-01`, `Four,${four},GPM,2024-01-01`);
    const plain = await lists.preview(csv);
    expect(plain.unmapped).toEqual([{ theirs: 'l5', rows: 2 }, { theirs: 'L4', rows: 1 }]);
    expect(plain.errors.map(({ line, message }) => [line, message])).toEqual([[2, expect.stringContaining('“l5” is not a rung of the ladder. Use one of:')], [3, expect.any(String)], [4, expect.any(String)]]);
    expect((await lists.preview(csv, { source: 'Oak' })).errors[0]?.message).toBe('“l5” is not a rung of the ladder, and not mapped for Oak yet.');

    const options = { source: 'cedar ' };
    expect(await lists.said(csv, options)).toEqual({
      One: ['create', 'rung: – → Senior PM from 2026-03-01'], Two: ['create', 'rung: – → Senior PM from 2026-03-01'],
      Three: ['create', 'rung: – → PM from 2026-05-01'], Four: ['create', 'rung: – → Group PM from 2024-01-01'],
    });
    await ok(lists.apply(csv, options));
    const reasons = await api.owner.query('SELECT p.name, l.rung, l.effective_from, l.reason FROM person_levels l JOIN people p ON p.id = l.person_id WHERE p.email = ANY($1) ORDER BY p.name', [[one, two, three, four]]);
    expect(reasons).toEqual([
      { name: 'Four', rung: 'GPM', effective_from: '2024-01-01', reason: 'Imported' }, { name: 'One', rung: 'SPM', effective_from: '2026-03-01', reason: 'Mapped from L5 at Cedar' },
      { name: 'Three', rung: 'PM', effective_from: '2026-05-01', reason: 'Mapped from L4 at Cedar' }, { name: 'Two', rung: 'SPM', effective_from: '2026-03-01', reason: 'Mapped from L5 at Cedar' },
    ]);
    expect(await lists.preview(csv, options)).toMatchObject({ errors: [], unchanged: 4 });
  });

  it('are not used once the rung they lead to is gone', async () => {
    await api.owner.query(`INSERT INTO level_mappings (organisation_id, id, source, their_level, rung, effective_from, created_by) VALUES ($1, $2, 'Yew', 'Y1', 'GONE', '2026-01-01', $3)`, [api.organisation.id, uuid(), api.organisation.people.admin.id]);
    expect((await lists.preview(`Name,E-mail,Rung\nYew,yew@alder.example,Y1`, { source: 'Yew' })).unmapped).toEqual([{ theirs: 'Y1', rows: 1 }]);
  });
});
