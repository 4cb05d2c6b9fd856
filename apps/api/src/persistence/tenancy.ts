import type { QueryRunner } from 'typeorm';

/** The role the server logs in as: it owns nothing and cannot bypass row security. */
export const SERVER_ROLE = 'nextrung_server';

/** The transaction-local setting that names the organisation. Unset or empty, every tenant table shows nothing. */
export const ORGANISATION_SETTING = 'app.organisation_id';

const organisation = `organisation_id = NULLIF(current_setting('${ORGANISATION_SETTING}', true), '')::uuid`;

/** Row security that even the table's owner obeys: rows of the present organisation only, to read as to write. */
export async function protectTenantTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY ${table}_of_organisation ON ${table} USING (${organisation}) WITH CHECK (${organisation})`);
}

/** Grants the server exactly these rights on a table. */
export async function allowServer(runner: QueryRunner, table: string, rights: string): Promise<void> {
  await runner.query(`GRANT ${rights} ON ${table} TO ${SERVER_ROLE}`);
}

/** Global tables, each with the reason why it has no organisation in front. Every other table must be a tenant table. */
export const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  organisations: 'The list of tenants itself; a name and a time zone.',
  accounts: 'Sign-in happens before the organisation is known; an address and a credential.',
  memberships: 'Leads from an account to its organisations; identifiers only.',
  invitations: 'Looked up by token before anyone is signed in; identifiers only.',
  password_resets: 'Looked up by token before anyone is signed in; identifiers only.',
  corroboration_links: 'Looked up by token before it is known which organisation asks; identifiers only.',
  sessions: 'Looked up by cookie before the organisation is known; identifiers only.',
  passkeys: 'Looked up by credential before anyone is signed in; the public half, and the name its owner gave it.',
  one_time_codes: 'Belong to an account, not to an organisation; a sealed secret.',
  recovery_codes: 'Belong to an account, not to an organisation; digests only.',
  api_tokens: 'Looked up by the token’s digest before the organisation is known; its name, scopes and last use.',
  rate_limits: 'Counts attempts by address and network, also of unknown accounts.',
  account_identities: 'Leads from the company’s sign-in provider to an account before the organisation is known; identifiers only.',
  migrations: 'Which migrations have run.',
};

/** Where pg-boss keeps its queues. */
export const JOBS_SCHEMA = 'nextrung_jobs';

/** Schemas beside public, each with the reason why its tables are not tenant tables. There must be no other. */
export const OTHER_SCHEMAS: Readonly<Record<string, string>> = {
  [JOBS_SCHEMA]: 'The job queue, whose worker takes the next job of any organisation; a job carries identifiers only, never text.',
};
