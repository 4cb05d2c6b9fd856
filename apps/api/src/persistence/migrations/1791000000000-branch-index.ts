import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  // Lists of, and sums over, a branch are read from the index alone; what may be null stands last.
  `CREATE INDEX places_branch ON places (organisation_id, lo) INCLUDE (waiting, counted, basis, as_of, looked_on, lapses_on, ended_on)`,
  // And those who count alike are found by what they have in common.
  `CREATE INDEX places_alike ON places (organisation_id, counted, lo) INCLUDE (id, basis, lapses_on, ended_on)`,
  `DROP INDEX places_lo`,
  // The first takes that the table is tidied soon after it has changed.
  `ALTER TABLE places SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02)`,
];

/** What a branch is counted by stands in the index by which it is found. In a transaction of its own: everyone's row is written, and meanwhile all of it can be read. */
export class BranchIndex1791000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const organisations = await runner.manager.query<{ id: string }[]>('SELECT id FROM organisations');
    for (const { id } of organisations) {
      await runner.manager.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
      await runner.manager.query('UPDATE places SET service = service WHERE organisation_id = $1', [id]);
    }
    await runner.manager.query(`SELECT set_config('app.organisation_id', '', true)`);
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
