import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../../testing/test-api.js';
import type { TestClient } from '../../../testing/test-client.js';
import { ok } from '../../../testing/work.js';
import { addBystanders } from '../../../testing/world.js';
import type { OrgTree } from './org-tree.dto.js';

describe('who reports to whom', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  const tree = async (who: TestClient, query = ''): Promise<OrgTree> => ok(who.get<OrgTree>(`/api/people/tree${query}`));
  const names = ({ entries }: OrgTree): string[] => entries.map(({ name }) => name);
  const found = async (who: TestClient, text: string): Promise<string[]> => (await tree(who, `?find=${text}`)).hits.map(({ path }) => path.map(({ name }) => name.replace('Alder ', '')).join(' > '));
  const line = (person: string, manager: string | null): Promise<unknown> => manager === null
    ? api.owner.query(`DELETE FROM reporting_lines WHERE person_id = $1 AND kind = 'solid'`, [person])
    : api.owner.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) VALUES ($1, $2, $3, $4, '2024-01-01')`, [api.organisation.id, uuid(), person, manager]);

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
  });
  afterAll(() => api.stop());

  it('begins with those who report to nobody, and goes down a level at a time', async () => {
    for (const who of ['admin', 'auditor'] as const) {
      const client = await api.as(who, world);
      const roots = await tree(client);
      expect(roots).toMatchObject({ page: 1, pageSize: 100, hits: [], total: roots.entries.length });
      expect(roots.entries[0]).toEqual({ id: world.people.director.id, name: 'Alder director', rung: 'DIR', team: null, location: null, reports: 2, below: 5, lines: [], place: 'top' });
      expect(roots.entries.slice(1).map(({ place }) => new Set([place]))).toEqual(roots.entries.slice(1).map(() => new Set(['without'])));
      expect(names(roots).slice(1)).toEqual([...names(roots).slice(1)].sort());
      expect(names(roots)).toEqual(expect.arrayContaining(['Alder admin', 'Alder colleague', 'A delegate']));
      const level = await tree(client, `?under=${world.people.director.id}`);
      expect(level.entries.map(({ name, reports, below, place }) => [name, reports, below, place])).toEqual([['Alder groupPm', 2, 2, 'report'], ['Alder otherGroupPm', 1, 1, 'report']]);
      const last = await tree(client, `?under=${world.people.groupPm.id}`);
      expect(last.entries.find(({ id }) => id === world.people.pm.id)?.lines.map(({ kind, person }) => [kind, person.name])).toEqual([['dotted', 'A dotted'], ['sponsor', 'A sponsor']]);
      expect((await tree(client, `?under=${world.people.pm.id}`)).entries).toEqual([]);
    }
  });

  it('begins with oneself for a manager, and never shows what is above or beside', async () => {
    const manager = await api.as('groupPm');
    expect((await tree(manager)).entries).toMatchObject([{ name: 'Alder groupPm', place: 'self', reports: 2, below: 2 }]);
    expect(names(await tree(manager, `?under=${world.people.groupPm.id}`))).toEqual(['Alder peerPm', 'Alder pm']);
    for (const other of ['director', 'otherGroupPm', 'farPm', 'colleague', 'admin'] as const) expect([other, (await manager.get(`/api/people/tree?under=${world.people[other].id}`)).status]).toEqual([other, 404]);
    for (const absent of [uuid(), api.otherOrganisation.people.pm.id]) for (const who of [manager, await api.as('admin')]) expect((await who.get(`/api/people/tree?under=${absent}`)).status).toBe(404);
    expect((await (await api.as('pm')).get('/api/people/tree')).status).toBe(404);
  });

  it('shows whom one looks after in part as roots, and nobody below them', async () => {
    await line(world.people.farPm.id, null);
    await line(world.people.farPm.id, world.people.pm.id);
    for (const [who, roots] of [['dotted', [['Alder pm', 'dotted']]], ['sponsor', [['Alder pm', 'sponsor']]], ['delegate', [['Alder peerPm', 'delegate'], ['Alder pm', 'delegate']]]] as const) {
      const client = await api.as(who, world);
      const { entries } = await tree(client);
      expect([who, entries.map(({ name, place }) => [name, place])]).toEqual([who, roots]);
      expect(entries.map(({ reports, below }) => [reports, below])).toEqual(entries.map(() => [0, 0]));
      expect([who, (await client.get(`/api/people/tree?under=${world.people.pm.id}`)).status]).toEqual([who, 404]);
      expect([who, await found(client, 'pm')]).toEqual([who, roots.map(([name]) => name.replace('Alder ', ''))]);
    }
    await line(world.people.farPm.id, null);
    await line(world.people.farPm.id, world.people.otherGroupPm.id);
  });

  it('finds people with the way to them, cut at the reader', async () => {
    expect(await found(await api.as('admin'), 'FARPM')).toEqual(['director > otherGroupPm > farPm']);
    expect(await found(await api.as('director'), 'farpm')).toEqual(['director > otherGroupPm > farPm']);
    expect(await found(await api.as('otherGroupPm'), 'farpm')).toEqual(['otherGroupPm > farPm']);
    expect(await found(await api.as('groupPm'), 'alder')).toEqual(['groupPm', 'groupPm > peerPm', 'groupPm > pm']);
    expect(await found(await api.as('groupPm'), 'director')).toEqual([]);
    expect(await found(await api.as('admin'), '%25_')).toEqual([]);
    for (const query of ['?find=x', '?find=%20x%20', '?under=nobody', '?page=0', '?page=no', '?more=1']) expect([query, (await (await api.as('admin')).get(`/api/people/tree${query}`)).status]).toEqual([query, 400]);
  });

  it('leaves out who has left, and follows the lines of the day', async () => {
    const admin = await api.as('admin');
    await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [world.people.peerPm.id, api.today]);
    expect(names(await tree(admin, `?under=${world.people.groupPm.id}`))).toEqual(['Alder pm']);
    expect((await tree(admin, `?under=${world.people.director.id}`)).entries[0]).toMatchObject({ reports: 1 });
    expect(await found(admin, 'peerpm')).toEqual([]);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [world.people.peerPm.id]);
    await api.owner.query(`UPDATE reporting_lines SET valid_to = $2 WHERE person_id = $1 AND kind = 'solid'`, [world.people.peerPm.id, api.today]);
    expect(names(await tree(admin))).toContain('Alder peerPm');
    await api.owner.query(`UPDATE reporting_lines SET valid_to = NULL WHERE person_id = $1 AND kind = 'solid'`, [world.people.peerPm.id]);
  });

  it('gives a long level in pages', async () => {
    const admin = await api.as('admin');
    await api.owner.query(
      `INSERT INTO people (organisation_id, id, name, email) SELECT $1, gen_random_uuid(), 'Report ' || lpad(n::text, 3, '0'), 'report' || n || '@alder.example' FROM generate_series(1, 130) n`, [api.organisation.id]);
    await api.owner.query(
      `INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) SELECT $1, gen_random_uuid(), id, $2, '2024-01-01' FROM people WHERE organisation_id = $1 AND name LIKE 'Report %'`, [api.organisation.id, world.people.farPm.id]);
    const first = await tree(admin, `?under=${world.people.farPm.id}`);
    expect([first.entries.length, first.total, first.entries[0]?.name]).toEqual([100, 130, 'Report 001']);
    expect(names(await tree(admin, `?under=${world.people.farPm.id}&page=2`)).at(-1)).toBe('Report 130');
    expect(await found(admin, 'report')).toHaveLength(20);
  });
});
