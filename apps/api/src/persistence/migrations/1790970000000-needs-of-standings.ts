import type { MigrationInterface, QueryRunner } from 'typeorm';
import { defineErasure, type ErasureStep } from '../eraser.js';
import { ERASURE_OF_1790960000000 } from './1790960000000-pay-bands.js';

const PLACED = ['rung', 'target_rung', 'state', 'index', 'stale', 'waiting', 'looked_on', 'as_of', 'overlays', 'lapses_on', 'ladder_version_id', 'settings_version', 'policy_version'];
const LISTED = ['team_id', 'location', 'ended_on', 'service'];
const columnsOf = (names: readonly string[], alias: string): string => names.map((name) => `${alias}.${name}`).join(', ');

/** SQL of a trigger function that writes what changed in other rows into the places. @param from SQL of the changed rows, `c` */
const carrying = (name: string, names: readonly string[], from: string): string => `
  CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE places q SET (${names.join(', ')}) = (${columnsOf(names, 'c')}) FROM ${from}
     WHERE q.organisation_id = c.organisation_id AND q.id = c.id AND (${columnsOf(names, 'q')}) IS DISTINCT FROM (${columnsOf(names, 'c')});
    RETURN NULL;
  END $$
`;

const STOOD = PLACED.map((name) => {
  const otherwise = { stale: 'false', waiting: '0', overlays: `'{}'` }[name];
  return otherwise === undefined ? `s.${name}` : `coalesce(s.${name}, ${otherwise}) AS ${name}`;
});

const CHANGES = [
  `ALTER TABLE places ADD COLUMN overlays text[] NOT NULL DEFAULT '{}', ADD COLUMN lapses_on date, ADD COLUMN ladder_version_id uuid, ADD COLUMN settings_version integer, ADD COLUMN policy_version text`,
  carrying('places_carry_standings', PLACED, 'added c'),
  carrying('places_carry_added', [...PLACED, ...LISTED], `
    (SELECT a.organisation_id, a.id, ${STOOD.join(', ')}, ${columnsOf(LISTED, 'p')}
       FROM added a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.id LEFT JOIN standings s ON s.organisation_id = a.organisation_id AND s.id = a.id) c`),
  // Of what waits to be put into the index every search reads the whole, and one writer in so many puts it there for all the others.
  `ALTER INDEX evidence_search_words SET (gin_pending_list_limit = 256)`,
];

export const ERASURE_OF_1790970000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790960000000,
  { kind: 'assessments', sql: `UPDATE places q SET overlays = '{}', lapses_on = NULL, ladder_version_id = NULL, settings_version = NULL, policy_version = NULL WHERE q.organisation_id = org AND q.id = who` },
];

/** What the list of everyone below is counted and sorted by stands in their places, so that it is one range of one table. */
export class NeedsOfStandings1790970000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    const organisations = await runner.manager.query<{ id: string }[]>('SELECT id FROM organisations');
    for (const { id } of organisations) {
      await runner.manager.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
      await runner.manager.query('UPDATE standings SET as_of = as_of WHERE organisation_id = $1', [id]);
    }
    await runner.manager.query(`SELECT set_config('app.organisation_id', '', true)`);
    await defineErasure(runner, ERASURE_OF_1790970000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
