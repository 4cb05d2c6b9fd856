import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freePort } from '../postgres/index.mjs';
import { Browser } from './browser.mjs';

/** One statement that the server sent for a request, by which name its plan is kept, and how many rows it gave. @typedef {{name: string | undefined, text: string, values: unknown[], rows: number}} Statement */

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * What the server says to the database for each of these requests, listened to at the driver of a second server in
 * this process: so the floor runs the very statements of the repositories, however these change.
 * @template {string} Name
 * @param {string} serverUrl
 * @param {Record<Name, {as: string, send: (browser: Browser) => Promise<unknown>, known?: ReadonlySet<string>}>} requests `known`: identifiers that differ from one request to the next although the server does not make them
 * @param {(browser: Browser, as: string) => Promise<Browser>} [signIn]
 * @returns {Promise<Record<Name, {statements: Statement[], fresh: Set<string>}>>}
 */
export async function record(serverUrl, requests, signIn = (browser, as) => browser.signIn(as)) {
  const [{ createApp }, { AppConfig }] = await Promise.all([import('../../apps/api/dist/create-app.js'), import('../../apps/api/dist/config/app-config.js')]);
  const port = await freePort();
  /** @type {Statement[]} */
  let heard = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = /** @type {any} */ (async function listened(/** @type {string | {name: string, text: string, values: unknown[]}} */ said, /** @type {unknown[] | undefined} */ values, /** @type {unknown} */ callback) {
    // Whoever is called back is not one of ours: the limits of a sign-in.
    if (typeof callback === 'function' || typeof values === 'function') return /** @type {any} */ (query).call(/** @type {any} */ (this), said, values, callback);
    const { name, text, values: given } = typeof said === 'string' ? { name: undefined, text: said, values } : said;
    const statement = { name, text, values: [...(given ?? [])], rows: -1 };
    heard.push(statement);
    const result = await /** @type {any} */ (query).call(/** @type {any} */ (this), said, values);
    statement.rows = (Array.isArray(result) ? result.at(-1) : result).rowCount ?? 0;
    return result;
  });
  // Its connections take what they are asked by when they are made.
  const app = await createApp(new AppConfig({ SERVER_DATABASE_URL: serverUrl, PORT: String(port), DEMO_SIGN_IN: '1' }));
  try {
    await app.listen({ port, host: '127.0.0.1' });
    const found = /** @type {any} */ ({});
    for (const [name, { as, send, known }] of /** @type {[Name, {as: string, send: (browser: Browser) => Promise<unknown>, known?: ReadonlySet<string>}][]} */ (Object.entries(requests))) {
      const browser = await signIn(new Browser(`http://127.0.0.1:${String(port)}`), as);
      const listen = async () => {
        heard = [];
        await send(browser);
        const ofRequest = heard;
        heard = [];
        return ofRequest;
      };
      await listen();
      const earlier = new Set(identifiers(await listen()));
      const statements = await listen();
      browser.close();
      if (statements.length < 5) throw new Error(`Only ${String(statements.length)} statements were heard for ${name}.`);
      // Identifiers that differ from one request to the next are made by it, and must be new at each replay.
      found[name] = { statements, fresh: new Set(identifiers(statements).filter((id) => !earlier.has(id) && !known?.has(id))) };
    }
    return found;
  } finally {
    await app.close();
    pg.Client.prototype.query = query;
  }
}

/** @param {Statement[]} statements */
const identifiers = (statements) => statements.flatMap(({ text, values }) => [text, ...values].flat().flatMap((value) => (typeof value === 'string' ? (value.match(UUID) ?? []) : [])));

/**
 * Runs the statements of one request on one connection; every one must give as many rows as it gave the server, unless it comes upon what it wrote itself.
 * @param {pg.Client} client @param {{statements: Statement[], fresh: Set<string>}} recorded @param {boolean} [exactly]
 */
export async function replay(client, { statements, fresh }, exactly = true) {
  const renamed = new Map([...fresh].map((id) => [id, randomUUID()]));
  /** @param {unknown} value @returns {unknown} */
  const renew = (value) => {
    if (Array.isArray(value)) return value.map(renew);
    return typeof value === 'string' && renamed.size > 0 ? value.replaceAll(UUID, (id) => renamed.get(id) ?? id) : value;
  };
  // Entries of the audit log are numbered without a gap.
  let entry = 0;
  for (const { name, text, values, rows } of statements) {
    const renewed = values.map(renew);
    if (text.includes('INSERT INTO audit_entries')) renewed[2] = entry + 1;
    const result = await client.query(name === undefined ? String(renew(text)) : /** @type {any} */ ({ name, text, values: renewed }), name === undefined && values.length > 0 ? renewed : undefined);
    // Several statements in one message have several results.
    const { rowCount, rows: found } = Array.isArray(result) ? result.at(-1) : result;
    if (text.includes('FROM audit_entries')) entry = Number(found[0]?.seq ?? 0);
    if (exactly && (rowCount ?? 0) !== rows) throw new Error(`This gave ${String(rowCount)} rows instead of ${String(rows)}: ${text}`);
  }
}
