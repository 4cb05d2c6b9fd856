import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `basis` says: of which day, ladder, settings and policy somebody's standing is; null: never made. @param values SQL of the four */
export const basisSql = ({ asOf, ladder, settings, policy }: Record<'asOf' | 'ladder' | 'settings' | 'policy', string>): string =>
  `hashtextextended((${asOf} - DATE '2000-01-01')::text || ' ' || ${ladder}::text || ' ' || ${settings}::text || ' ' || ${policy}, 0)`;

const COUNTED = `CASE WHEN NOT NEW.service THEN CASE NEW.state WHEN 'no_evidence' THEN 1 WHEN 'building' THEN 2 WHEN 'close' THEN 3 WHEN 'ready' THEN 4 ELSE 0 END
    + NEW.stale::int * 8 + (NEW.overlays <> '{}')::int * 16 + (NEW.as_of IS NOT NULL)::int * 32 + coalesce(NEW.index + 1, 0) * 64 END`;

const CHANGES = [
  `ALTER TABLE places ADD COLUMN counted integer, ADD COLUMN basis bigint`,
  `
    CREATE FUNCTION places_count() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.counted := ${COUNTED};
      NEW.basis := ${basisSql({ asOf: 'NEW.as_of', ladder: 'NEW.ladder_version_id', settings: 'NEW.settings_version', policy: 'NEW.policy_version' })};
      RETURN NEW;
    END $$
  `,
  `
    CREATE TRIGGER places_counted BEFORE INSERT OR UPDATE OF service, state, stale, overlays, as_of, index, ladder_version_id, settings_version, policy_version ON places
      FOR EACH ROW EXECUTE FUNCTION places_count()
  `,
];

/** What a branch is counted by, in one number a person. */
export class CountedPlaces1790990000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
