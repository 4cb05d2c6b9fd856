import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestDatabase } from '@nextrung/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig } from '../../config/app-config.js';
import { createApp } from '../../create-app.js';
import { TestClient } from '../../testing/test-client.js';
import type { SessionView } from '../session/session.dto.js';

const TOKEN = 'a-token-printed-at-start';
const INPUT = { organisationName: 'Cedar', timeZone: 'Europe/Berlin', name: 'First Admin', email: 'First@Cedar.example', password: 'a long enough password' };

describe('setting up a fresh installation', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let visitor: TestClient;

  beforeAll(async () => {
    database = await TestDatabase.create();
    app = await createApp(new AppConfig({ SERVER_DATABASE_URL: database.serverUrl, SETUP_TOKEN: TOKEN }));
    visitor = await new TestClient(app, 'http://127.0.0.1:3000').open();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('is open, needs the printed token, and checks every field', async () => {
    expect((await visitor.get<SessionView>('/api/session')).body).toMatchObject({ signedIn: false, setupOpen: true, setupTokenRequired: true });
    expect((await visitor.post('/api/setup', { ...INPUT, token: 'another token' })).body).toMatchObject({ status: 400, errors: [{ field: 'token' }] });
    expect((await visitor.post('/api/setup', { ...INPUT, token: TOKEN, password: 'short' })).body).toMatchObject({ errors: [{ field: 'password', message: 'Use at least 12 characters' }] });
    expect((await visitor.post('/api/setup', { ...INPUT, token: TOKEN, timeZone: 'Mars/Olympus' })).body).toMatchObject({ errors: [{ field: 'timeZone' }] });
  });

  it('makes one organisation with a ladder, even when asked twice at once, and then closes', async () => {
    const second = await new TestClient(app, 'http://127.0.0.1:3000').open();
    const replies = await Promise.all([visitor, second].map((client) => client.post<SessionView>('/api/setup', { ...INPUT, token: TOKEN })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404]);
    const winner = replies[0]?.status === 200 ? visitor : second;
    const { body } = await winner.get<SessionView>('/api/session');
    expect(body).toMatchObject({ signedIn: true, setupOpen: false, person: { email: 'first@cedar.example', isAdmin: true, isManager: false }, organisation: { name: 'Cedar' } });
    expect((await winner.get<{ rungs: unknown[]; competencies: unknown[] }>('/api/ladder')).body).toMatchObject({ rungs: { length: 7 }, competencies: { length: 4 } });
  });

  it('answers health', async () => {
    expect((await visitor.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await visitor.get('/health/ready')).body).toEqual({ status: 'ok' });
  });
});
