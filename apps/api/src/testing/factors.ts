import { generateSync } from 'otplib';
import { Clock } from '../platform/clock/clock.js';
import type { NewCodes, RecoveryCodes } from '../features/second-factors/own-factors.dto.js';
import { Authenticator, type Told } from './authenticator.js';
import type { TestApi } from './test-api.js';
import type { Reply, TestClient } from './test-client.js';
import { PASSWORD, type PersonKey } from './world.js';

export const SECRET_KEY = 'a key for tests, of more than 32 characters';

interface Options {
  readonly options: { readonly challenge: string; readonly user?: { readonly id: string } };
}

/** In the middle of a step of 30 seconds, so that no test depends on when it runs. */
let moment = 0;
const stopped = new WeakSet<TestApi>();

/** Stops the server's clock, some minutes from when it was stopped first. */
export function stopClock(api: TestApi, minutes = 0): void {
  if (!stopped.has(api)) moment = Math.floor(Date.now() / 30_000) * 30_000 + 15_000;
  stopped.add(api);
  Object.assign(api.app.get(Clock), { now: () => new Date(moment + minutes * 60_000) });
}

/** Lets the time pass again. */
export function startClock(api: TestApi): void {
  Reflect.deleteProperty(api.app.get(Clock), 'now');
}

/** The code of an authenticator app, some steps of 30 seconds after the moment at which the clock was stopped. */
export const codeOf = (secret: string, steps = 0): string => generateSync({ secret, epoch: moment / 1000 + steps * 30 });

export async function beginPasskey(client: TestClient): Promise<string> {
  const { status, body, text } = await client.post<Options>('/api/me/passkeys/options');
  if (status !== 200) throw new Error(text);
  return body.options.challenge;
}

export async function addPasskey(client: TestClient, authenticator = new Authenticator(), told: Partial<Told> = {}): Promise<Authenticator> {
  const made = authenticator.make({ challenge: await beginPasskey(client), ...told });
  const { status, text } = await client.post('/api/me/passkeys', { name: 'Test key', made });
  if (status !== 204) throw new Error(text);
  return authenticator;
}

export async function challengeToUse(client: TestClient): Promise<string> {
  const { status, body, text } = await client.post<Options>('/api/session/passkey/options');
  if (status !== 200) throw new Error(text);
  return body.options.challenge;
}

export async function usePasskey<T>(client: TestClient, authenticator: Authenticator, told: Partial<Told> = {}): Promise<Reply<T>> {
  return client.post<T>('/api/session/passkey', authenticator.use({ challenge: await challengeToUse(client), ...told }));
}

/** One-time codes, taken into use with the code of the step before, so that the present one is still good. */
export async function setUpCodes(client: TestClient): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { status, body: { secret }, text } = await client.post<NewCodes>('/api/me/one-time-codes/begin');
  if (status !== 200) throw new Error(text);
  const confirmed = await client.post<RecoveryCodes>('/api/me/one-time-codes', { code: codeOf(secret, -1) });
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  return { secret, recoveryCodes: confirmed.body.recoveryCodes };
}

/** A new browser in which the password was given, and nothing more. */
export async function afterPassword(api: TestApi, person: PersonKey, organisation = api.organisation): Promise<{ client: TestClient; reply: Reply<{ signedIn: boolean; secondStep: object | null; secondFactorRequired: boolean }> }> {
  const client = await api.visitor();
  const reply = await client.post<{ signedIn: boolean; secondStep: object | null; secondFactorRequired: boolean }>('/api/session', { email: organisation.people[person].email, password: PASSWORD });
  return { client, reply };
}

/** Of calls about one's own second factors: what has to be there before, and with what they are sent. */
export const FACTOR_BODIES: Readonly<Record<string, (client: TestClient) => Promise<unknown>>> = {
  'second-factor.add-passkey': async (client) => ({ name: 'Test key', made: new Authenticator().make({ challenge: await beginPasskey(client) }) }),
  'second-factor.set-up-codes': async (client) => ({ code: generateSync({ secret: (await client.post<NewCodes>('/api/me/one-time-codes/begin')).body.secret }) }),
  'second-factor.new-recovery-codes': async (client) => {
    await addPasskey(client);
    return {};
  },
};

/** A passkey of a person's account that nobody has; the ones before it go. */
export async function insertPasskey(api: TestApi, personId: string): Promise<string> {
  await api.owner.query('DELETE FROM passkeys');
  const [row] = await api.owner.query<{ id: string }[]>(
    `INSERT INTO passkeys (id, account_id, credential_id, public_key, name) SELECT gen_random_uuid(), account_id, gen_random_uuid()::text, 'key', 'Test key' FROM memberships WHERE person_id = $1 RETURNING id`,
    [personId],
  );
  return row?.id ?? '';
}
