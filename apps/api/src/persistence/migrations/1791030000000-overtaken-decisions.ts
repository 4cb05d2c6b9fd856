import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision to look again comes to nothing where the rung is reached, or is no more, by then: it is done, and not asked for every day. */
export class OvertakenDecisions1791030000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_effects DROP CONSTRAINT case_effects_kind`);
    await runner.query(`ALTER TABLE case_effects ADD CONSTRAINT case_effects_kind CHECK (kind IN ('promoted', 'looked_at_again', 'overtaken') AND (kind = 'looked_at_again') = (new_case_id IS NOT NULL))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
