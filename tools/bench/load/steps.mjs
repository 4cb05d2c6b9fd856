import pg from 'pg';

/** What is built once, step by step, each recorded with its own transaction: broken off, it goes on where it was. */
export class Steps {
  /** @type {Set<string>} */
  #done = new Set();

  /** @param {string} url of the database, as its owner @param {(text: string) => void} say */
  constructor(url, say) {
    this.url = url;
    this.say = say;
  }

  /** A connection without triggers and checks of references, which the rows are made to satisfy. */
  async connect() {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'`);
    return client;
  }

  async open() {
    this.client = await this.connect();
    await this.client.query('CREATE SCHEMA IF NOT EXISTS bench');
    await this.client.query('CREATE TABLE IF NOT EXISTS bench.steps (name text PRIMARY KEY, took_ms integer NOT NULL, done_at timestamptz NOT NULL DEFAULT now())');
    const { rows } = await this.client.query('SELECT name FROM bench.steps');
    this.#done = new Set(rows.map(({ name }) => name));
    return this.client;
  }

  async close() {
    await this.client?.end();
  }

  /** @param {string} name */
  isDone(name) {
    return this.#done.has(name);
  }

  /** In a transaction with its own record. @param {pg.Client} client @param {string} name @param {(client: pg.Client) => Promise<unknown>} work */
  async once(client, name, work) {
    if (this.#done.has(name)) return;
    const begun = performance.now();
    await client.query('BEGIN');
    try {
      await work(client);
      await client.query('INSERT INTO bench.steps (name, took_ms) VALUES ($1, $2)', [name, Math.round(performance.now() - begun)]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
    this.#done.add(name);
  }

  /** The same, told to whoever waits. @param {string} name @param {(client: pg.Client) => Promise<unknown>} work */
  async step(name, work) {
    if (!this.client || this.#done.has(name)) return;
    const begun = performance.now();
    this.say(`${name} …`);
    await this.once(this.client, name, work);
    this.say(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
}
