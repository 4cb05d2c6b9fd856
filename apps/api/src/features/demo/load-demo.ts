import type { DataSource } from 'typeorm';
import { ORGANISATION_SETTING } from '../../persistence/tenancy.js';
import type { Tx } from '../../persistence/transaction.js';
import { publishBuiltInLadder } from '../ladders/built-in-ladder.js';
import { demoOrganisation } from './content/index.js';
import { DEMO_ORGANISATION_ID, demoLogins, demoRows, type Rows } from './demo-rows.js';
import { developmentRows } from './development-rows.js';
import { freezeDemoPackets } from './freeze-demo.js';
import { payRows } from './pay-rows.js';
import { promotionRows } from './promotion-rows.js';

/** Postgres takes at most 65,535 parameters a statement. */
const MOST_PARAMETERS = 60_000;

export interface DemoLoad {
  /** On which its dates end; left out: the present day where it is set. */
  readonly today?: string;
  /** Signs the packets of its cases, in PEM; null: it has no promotions, since nothing can be locked. */
  readonly signingKey: string | null;
}

/** Loads the demo organisation as the database's owner. */
export async function loadDemo(owner: DataSource, { today = dayIn(demoOrganisation.timeZone), signingKey }: DemoLoad): Promise<void> {
  await owner.transaction(async (tx) => {
    await tx.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, DEMO_ORGANISATION_ID]);
    await tx.query('INSERT INTO organisations (id, name, time_zone, demo) VALUES ($1, $2, $3, true)', [DEMO_ORGANISATION_ID, demoOrganisation.name, demoOrganisation.timeZone]);
    const ladderVersionId = await publishBuiltInLadder(tx, DEMO_ORGANISATION_ID);
    await insert(tx, demoLogins);
    for (const rows of [...demoRows(today), ...developmentRows(today, ladderVersionId)]) await insert(tx, rows);
    if (signingKey === null) return;
    for (const rows of [...promotionRows(today, ladderVersionId), ...payRows(today)]) await insert(tx, rows);
    await freezeDemoPackets(tx, signingKey);
  });
}

async function insert(tx: Tx, { table, columns, values }: Rows): Promise<void> {
  const batch = Math.floor(MOST_PARAMETERS / columns.length);
  for (let start = 0; start < values.length; start += batch) {
    const part = values.slice(start, start + batch);
    const places = part.map((_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`);
    await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`, part.flat());
  }
}

const dayIn = (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
