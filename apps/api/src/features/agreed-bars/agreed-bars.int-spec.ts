import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok, publishLadder } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { AgreedBar } from './agreed-bars.dto.js';

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}

describe('an agreed bar', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  let manager: TestClient;
  let pm: TestClient;
  let director: TestClient;

  const address = (): string => `/api/people/${api.organisation.people.pm.id}/agreed-bar`;
  const read = (who: TestClient): Promise<AgreedBar> => ok(who.get<AgreedBar>(address()));
  const cell = (given: object = {}): object => ({ competency: 'strategy', proof: 'A roadmap of three quarters that two directors plan by.', byDay: addDays(api.today, 120), ...given });
  const write = <T = AgreedBar>(who: TestClient, version: number, given: object = {}): Promise<Reply<T>> =>
    who.put<T>(address(), { targetRung: 'SPM', cells: [cell()], ...(version > 0 && { reason: 'The pricing project was moved.' }), ...given }, { version });
  const sign = async <T = AgreedBar>(who: TestClient, of?: string): Promise<Reply<T>> => who.post<T>(`${address()}/${of ?? (await read(pm)).bars[0]?.id ?? ''}/sign`);
  const sides = ({ bars: [newest] }: AgreedBar): string[] => (newest?.signatures ?? []).map(({ side, by }) => `${side}: ${by.name}`);
  const give = async (managerId: string): Promise<void> => {
    const person = `/api/people/${api.organisation.people.pm.id}`;
    const admin = await api.as('admin');
    const { version } = await ok(admin.get<{ version: number }>(person));
    await ok(admin.post(`${person}/manager`, { managerId, from: api.today }, { version }));
  };

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    [manager, pm, director] = await Promise.all([api.as('groupPm'), api.as('pm'), api.as('director')]);
  });
  afterEach(async () => {
    for (const table of ['agreed_bar_signatures', 'agreed_bars']) await api.owner.query(`DELETE FROM ${table}`);
  });
  afterAll(() => api.stop());

  it('stands once both have signed, on the version of the ladder of that day', async () => {
    expect(await read(pm)).toMatchObject({ version: 0, standing: null, bars: [], ladders: [{ version: 1 }], approvers: [{ name: 'Alder director' }], alone: false });
    const written = await ok(write(pm, 0));
    expect(written).toMatchObject({
      version: 1, standing: null,
      bars: [{
        revision: 1, targetRung: 'SPM', targetTitle: 'Senior Product Manager', ladderVersion: 1, approver: null, author: { name: 'Alder pm' }, reason: '', writtenOn: api.today, missing: ['manager'], signAs: null,
        cells: [{ competency: 'strategy', competencyName: 'Product Strategy', proof: expect.stringContaining('roadmap'), byDay: addDays(api.today, 120) }],
        signatures: [{ side: 'person', by: { name: 'Alder pm' }, for: null, on: api.today }],
      }],
    });
    expect(await sign<Refusal>(pm)).toMatchObject({ status: 409, body: { code: 'not_asked' } });
    expect(await sign<Refusal>(director)).toMatchObject({ status: 409, body: { code: 'not_asked' } });
    expect((await read(manager)).bars[0]?.signAs).toBe('manager');
    expect(await ok(sign(manager))).toMatchObject({ standing: 1, bars: [{ missing: [], signAs: null }] });
    expect(await write<Refusal>(manager, 0)).toMatchObject({ status: 412 });
  });

  it('asks the approver where one is named, and keeps what stood until all have signed', async () => {
    await ok(write(pm, 0));
    await ok(sign(manager));
    const changed = await ok(write(manager, 1, { approverId: api.organisation.people.director.id, cells: [cell({ proof: 'A roadmap of four quarters that the board has seen.' }), cell({ competency: 'data' })] }));
    expect(changed).toMatchObject({ version: 2, standing: 1, bars: [{ revision: 2, reason: 'The pricing project was moved.', missing: ['person', 'approver'] }, { revision: 1, missing: [] }] });
    const [, first] = changed.bars;
    expect(await sign<Refusal>(pm, first?.id)).toMatchObject({ status: 409, body: { code: 'superseded' } });
    expect((await ok(sign(pm))).standing).toBe(1);
    const all = await ok(sign(director));
    expect([all.standing, sides(all)]).toEqual([2, ['manager: Alder groupPm', 'person: Alder pm', 'approver: Alder director']]);
    expect(all.bars[1]?.cells[0]?.proof).toContain('three quarters');
  });

  it('is signed in the manager’s place by whoever stands in, and says so', async () => {
    await ok(write(pm, 0));
    const signed = await ok(sign(await api.as('delegate', world)));
    expect(signed.bars[0]?.signatures[1]).toMatchObject({ side: 'manager', for: { name: 'Alder groupPm' } });
  });

  it('survives a change of manager; what the old one did not sign, the new one does', async () => {
    await ok(write(pm, 0));
    await ok(sign(manager));
    await ok(write(pm, 1));
    await give(api.organisation.people.otherGroupPm.id);
    expect((await manager.get(address())).status).toBe(404);
    const next = await api.as('otherGroupPm');
    expect(await read(next)).toMatchObject({ standing: 1, bars: [{ signAs: 'manager' }, { signatures: [{ side: 'person' }, { side: 'manager', by: { name: 'Alder groupPm' } }] }] });
    expect(await ok(sign(next))).toMatchObject({ standing: 2 });
    await give(api.organisation.people.groupPm.id);
    expect((await read(manager)).standing).toBe(2);
  });

  it('says at which field it is wrong, and is nobody else’s', async () => {
    for (const [given, field] of [
      [{ cells: [] }, 'cells'], [{ cells: Array.from({ length: 21 }, () => cell()) }, 'cells'], [{ cells: [[]] }, 'cells'], [{ cells: [cell({ competency: 'luck' })] }, 'cells.0.competency'], [{ cells: [cell({ proof: ' short ' })] }, 'cells.0.proof'],
      [{ cells: [cell(), cell({ byDay: addDays(api.today, -1) })] }, 'cells.1.byDay'], [{ cells: [cell({ byDay: addDays(api.today, 733) })] }, 'cells.0.byDay'], [{ cells: [cell({ byDay: '2027-02-30' })] }, 'cells.0.byDay'],
      [{ targetRung: 'XX' }, 'targetRung'], [{ ladderVersion: 9 }, 'ladderVersion'], [{ approverId: api.organisation.people.groupPm.id }, 'approverId'], [{ approverId: api.organisation.people.peerPm.id }, 'approverId'], [{ approverId: 'me' }, 'approverId'],
    ] as const) {
      const { status, body } = await write<Refusal>(pm, 0, given);
      expect([JSON.stringify(given), status, body.errors?.[0]?.field.slice(0, field.length)]).toEqual([JSON.stringify(given), 400, field]);
    }
    await ok(write(pm, 0));
    expect(await write<Refusal>(pm, 1, { reason: '  ' })).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    for (const key of ['peerPm', 'otherGroupPm', 'admin', 'colleague'] as const) expect([key, (await (await api.as(key)).get(address())).status]).toEqual([key, 404]);
    expect((await write(director, 1)).status).toBe(404);
    await expect(api.owner.query('UPDATE agreed_bars SET approver_id = person_id')).rejects.toThrow(/agreed_bars_approver/);
  });

  it('stays on its version of the ladder when another one comes into force, until someone moves it', async () => {
    await ok(write(pm, 0));
    await ok(sign(manager));
    await publishLadder(api, (ladder) => ({ ...ladder, rungs: ladder.rungs.map((rung) => (rung.id === 'SPM' ? { ...rung, title: 'Principal Product Manager' } : rung)) }));
    const after = await read(pm);
    expect(after).toMatchObject({ standing: 1, ladders: [{ version: 2 }, { version: 1 }], bars: [{ ladderVersion: 1, targetTitle: 'Senior Product Manager' }] });
    expect((await ok(write(pm, 1))).bars[0]).toMatchObject({ ladderVersion: 1, targetTitle: 'Senior Product Manager' });
    expect((await ok(write(pm, 2, { ladderVersion: 2 }))).bars[0]).toMatchObject({ ladderVersion: 2, targetTitle: 'Principal Product Manager' });
    expect(await write<Refusal>(pm, 3, { ladderVersion: 1 })).toMatchObject({ status: 400, body: { errors: [{ field: 'ladderVersion' }] } });
  });
});
