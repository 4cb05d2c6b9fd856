import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { addBystanders } from '../../testing/world.js';
import type { SessionView } from '../session/session.dto.js';
import type { PersonProfile } from './people.dto.js';

type World = Awaited<ReturnType<typeof addBystanders>>;

describe('someone who leaves', () => {
  let api: TestApi;
  let world: World;

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
  });
  afterAll(() => api.stop());

  const end = async (personId: string, on: string) => {
    const admin = await api.as('admin');
    const { body } = await admin.get<PersonProfile>(`/api/people/${personId}`);
    return admin.post(`/api/people/${personId}/end`, { on }, { version: body.version });
  };

  /** Every tie that someone can have to others, in both directions. */
  async function tie(personId: string, since: string): Promise<void> {
    const { id, people } = world;
    const line = (kind: string, of: string, to: string, from: string) =>
      api.owner.query('INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from) VALUES ($1, $2, $3, $4, $5, $6)', [id, uuid(), of, to, kind, from]);
    const delegation = (manager: string, delegate: string, from: string, to: string) =>
      api.owner.query(`INSERT INTO delegations (organisation_id, id, manager_id, delegate_id, valid_from, valid_to, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'Away', $3)`, [id, uuid(), manager, delegate, from, to]);
    const grant = (days: number) =>
      api.owner.query(`INSERT INTO access_grants (organisation_id, id, person_id, holder_id, reason, expires_at) VALUES ($1, $2, $3, $4, 'A complaint', now() + make_interval(days => $5))`, [id, uuid(), people.peerPm.id, personId, days]);
    await line('dotted', people.farPm.id, personId, since);
    await line('dotted', personId, people.director.id, since);
    await line('dotted', people.peerPm.id, personId, addDays(api.today, 200));
    await delegation(people.director.id, personId, since, '2099-01-01');
    await delegation(personId, people.colleague.id, addDays(api.today, 200), '2099-01-01');
    await grant(2);
    await grant(30);
    await api.owner.query(`INSERT INTO invitations (token_digest, organisation_id, person_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`, [uuid(), id, personId]);
    await api.owner.query(`INSERT INTO notes (organisation_id, id, person_id, author_id, body, visibility, on_day) VALUES ($1, $2, $3, $4, 'Kept.', 'only_me', '2025-01-01')`, [id, uuid(), people.farPm.id, personId]);
  }

  /** What still holds on a day. */
  async function tiesOn(personId: string, day: string): Promise<Record<string, number>> {
    const [row] = await api.owner.query<Record<string, number>[]>(
      `SELECT (SELECT count(*)::int FROM reporting_lines WHERE (person_id = $1 OR manager_id = $1) AND (valid_to IS NULL OR valid_to > $2)) AS lines,
              (SELECT count(*)::int FROM delegations WHERE (manager_id = $1 OR delegate_id = $1) AND valid_to > $2) AS delegations,
              (SELECT count(*)::int FROM access_grants WHERE holder_id = $1 AND ended_at IS NULL AND expires_at > $2::date) AS grants,
              (SELECT count(*)::int FROM invitations WHERE person_id = $1 AND used_at IS NULL AND expires_at > now()) AS invitations,
              (SELECT count(*)::int FROM sessions WHERE data -> 'signedIn' ->> 'personId' = $1::text) AS sessions,
              (SELECT count(*)::int FROM notes WHERE author_id = $1) AS notes`,
      [personId, day],
    );
    return row ?? {};
  }

  it('is out in the same moment, with every tie to others, and what they wrote stays', async () => {
    const { auditor } = world.people;
    const client = await api.as('auditor', world);
    const other = await api.as('payReader', world);
    await tie(auditor.id, '2025-01-01');
    expect(await tiesOn(auditor.id, api.today)).toEqual({ lines: 3, delegations: 2, grants: 2, invitations: 1, sessions: 1, notes: 1 });
    expect((await end(auditor.id, api.today)).status).toBe(200);
    expect(await tiesOn(auditor.id, api.today)).toEqual({ lines: 0, delegations: 0, grants: 0, invitations: 0, sessions: 0, notes: 1 });
    expect((await client.get('/api/ladder')).status).toBe(401);
    expect((await client.get<SessionView>('/api/session')).body.signedIn).toBe(false);
    expect((await other.get('/api/ladder')).status).toBe(200);
    const history = await api.owner.query<{ to: string }[]>(`SELECT DISTINCT valid_to AS "to" FROM reporting_lines WHERE person_id = $1 OR manager_id = $1`, [auditor.id]);
    expect(history).toEqual([{ to: api.today }]);
  });

  it('keeps everything until a day to come, and is out on that day', async () => {
    const { dotted } = world.people;
    const client = await api.as('dotted', world);
    const day = addDays(api.today, 10);
    await tie(dotted.id, api.today);
    expect((await end(dotted.id, day)).status).toBe(200);
    expect(await tiesOn(dotted.id, api.today)).toMatchObject({ lines: 3, delegations: 1, grants: 1, invitations: 0, sessions: 1 });
    expect(await tiesOn(dotted.id, day)).toMatchObject({ lines: 0, delegations: 0, grants: 0 });
    expect((await client.get(`/api/people/${world.people.pm.id}`)).status).toBe(200);

    const clock = api.app.get(Clock);
    const { today, now } = clock;
    clock.today = () => day;
    clock.now = () => new Date(`${day}T12:00:00Z`);
    try {
      expect((await client.get(`/api/people/${world.people.pm.id}`)).status).toBe(401);
      expect((await client.get<SessionView>('/api/session')).body.signedIn).toBe(false);
    } finally {
      Object.assign(clock, { today, now });
    }
  });

  it('gets no manager for a time after they have left', async () => {
    const { id } = world.people.dotted;
    const admin = await api.as('admin');
    const move = async (from: string) => {
      const { version } = (await admin.get<PersonProfile>(`/api/people/${id}`)).body;
      return admin.post<PersonProfile>(`/api/people/${id}/manager`, { managerId: world.people.director.id, from }, { version });
    };
    expect(await move(addDays(api.today, 10))).toMatchObject({ status: 400, body: { errors: [{ field: 'from', message: 'They have left by then.' }] } });
    expect((await move(addDays(api.today, 1))).body.reportingLines[0]).toMatchObject({ kind: 'solid', from: addDays(api.today, 1), to: addDays(api.today, 10) });
  });
});
