import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, ERASER_ROLE, eraserFunction, type ErasureStep, PRESENT_ORGANISATION } from '../eraser.js';
import { EVERY_DOCUMENT, INDICATOR_MARK, WORDS_SETTING } from '../search-words.js';
import { allowServer, protectTenantTable, SERVER_ROLE } from '../tenancy.js';
import { ERASURE_OF_1790740000000 } from './1790740000000-attachments.js';

/** Letters that stay another letter when their marks are taken off; each of the first stands for the one below it. */
const SINGLES = ['łøđðħıŧ', 'loddhit'] as const;
const DOUBLES = [['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['þ', 'th']] as const;

const folded = DOUBLES.reduce((sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`, `translate(lower(regexp_replace(normalize(given, NFKD), '[\\u0300-\\u036f]', '', 'g')), '${SINGLES[0]}', '${SINGLES[1]}')`);

/** What parts words, by code points, so that it is the same whatever the database's locale is. */
const BETWEEN = '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u303f\\ufe30-\\ufe4f\\ufeff]+';

const CHANGES = [
  `ALTER TABLE episodes ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `
    CREATE TABLE saved_searches (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      name text NOT NULL,
      query text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX saved_searches_name ON saved_searches (organisation_id, person_id, name)`,
  `ALTER TABLE saved_searches ADD CONSTRAINT saved_searches_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE evidence_search (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL,
      started_on date NOT NULL,
      ended_on date NOT NULL,
      impact text NOT NULL,
      episode_id uuid,
      document tsvector NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `ALTER TABLE evidence_search ADD CONSTRAINT evidence_search_item_fk FOREIGN KEY (organisation_id, id) REFERENCES evidence_items(organisation_id,id) ON DELETE CASCADE`,
  `ALTER TABLE evidence_search ADD CONSTRAINT evidence_search_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `CREATE INDEX evidence_search_person ON evidence_search (organisation_id, person_id, ended_on)`,
  `CREATE INDEX evidence_search_day ON evidence_search (organisation_id, ended_on, id)`,
  `CREATE INDEX evidence_search_words ON evidence_search USING gin (document)`,
  `
    CREATE FUNCTION search_words(given text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(DISTINCT left(word, 60)), '{}') FROM regexp_split_to_table(${folded}, '${BETWEEN}') AS word WHERE word <> ''
    $$
  `,
  // From three letters on a word also finds those that begin with it.
  `
    CREATE FUNCTION search_query(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(string_agg(quote_literal(word) || CASE WHEN length(word) >= 3 THEN ':*' ELSE '' END, ' & '), '') FROM unnest((search_words(given))[1:20]) AS word
    $$
  `,
];

/** One item as it stands now; what was dismissed, or is gone, is not found. */
const REFRESH = `
  DECLARE org uuid := ${PRESENT_ORGANISATION};
  BEGIN
    DELETE FROM evidence_search s WHERE s.organisation_id = org AND s.id = item AND EXISTS (SELECT 1 FROM evidence_items i WHERE i.organisation_id = org AND i.id = item AND i.state = 'dismissed');
    INSERT INTO evidence_search (organisation_id, id, person_id, state, started_on, ended_on, impact, episode_id, document)
    SELECT i.organisation_id, i.id, i.person_id, i.state, r.started_on, r.ended_on, r.impact, r.episode_id,
           array_to_tsvector(search_words(concat_ws(' ', r.title, r.situation, r.mandate, r.happened, r.contribution, r.result, r.counterfactual, r.decision_record, r.seen_by, r.link, (SELECT string_agg(concat_ws(' ', l ->> 'label', l ->> 'url'), ' ') FROM jsonb_array_elements(r.links) l),
                                                    r.metric ->> 'name', r.metric ->> 'unit', r.metric ->> 'period', r.metric ->> 'source', e.name))
             || ARRAY(SELECT '${INDICATOR_MARK}' || (x ->> 'id') FROM jsonb_array_elements(r.indicators) x) || '${EVERY_DOCUMENT}'::text)
      FROM evidence_items i
      JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
      LEFT JOIN episodes e ON e.organisation_id = r.organisation_id AND e.id = r.episode_id
     WHERE i.organisation_id = org AND i.id = item AND i.state <> 'dismissed'
    ON CONFLICT (organisation_id, id) DO UPDATE
       SET state = excluded.state, started_on = excluded.started_on, ended_on = excluded.ended_on, impact = excluded.impact,
           episode_id = excluded.episode_id, document = excluded.document;
  END`;

const OF_EPISODE = `
  BEGIN
    PERFORM refresh_evidence_search(s.id) FROM evidence_search s WHERE s.organisation_id = NEW.organisation_id AND s.person_id = NEW.person_id AND s.episode_id = NEW.id;
    RETURN NULL;
  END`;

const TRIGGERS = [
  `CREATE TRIGGER evidence_items_find AFTER UPDATE OF state, revision ON evidence_items FOR EACH ROW EXECUTE FUNCTION find_item()`,
  `CREATE TRIGGER evidence_revisions_find AFTER INSERT OR UPDATE ON evidence_revisions FOR EACH ROW EXECUTE FUNCTION find_revision()`,
  `CREATE TRIGGER episodes_find AFTER UPDATE OF name ON episodes FOR EACH ROW WHEN (NEW.name <> OLD.name) EXECUTE FUNCTION find_episode()`,
];

const ORGANISATION = `organisation_id = ${PRESENT_ORGANISATION}`;

/** Searches that someone saved go with them. */
export const ERASURE_OF_1790750000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790740000000,
  { kind: 'profile', sql: `DELETE FROM saved_searches f WHERE f.organisation_id = org AND f.person_id = who` },
];

/** What evidence is found by: a document of words for each item, kept by triggers; searches that people save; episodes that can be renamed. */
export class Find1790750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await protectTenantTable(runner, 'saved_searches');
    await allowServer(runner, 'saved_searches', 'SELECT, INSERT, UPDATE (name, version), DELETE');
    await auditTable(runner, 'saved_searches');
    await allowEraser(runner, 'saved_searches', 'SELECT, DELETE');
    await allowServer(runner, 'episodes', 'UPDATE (name, version)');

    await protectTenantTable(runner, 'evidence_search');
    // Row security lets no index answer what stands in a query beside it, unless the policy itself asks it: so the server reads the rows that
    // hold the words of its transaction, and no others, while those who keep the table read the whole of an organisation.
    await runner.query(`ALTER POLICY evidence_search_of_organisation ON evidence_search TO ${ERASER_ROLE}, CURRENT_USER`);
    await runner.query(`CREATE POLICY evidence_search_found ON evidence_search FOR SELECT TO ${SERVER_ROLE} USING (${ORGANISATION} AND document @@ NULLIF(current_setting('${WORDS_SETTING}', true), '')::tsquery)`);
    await allowServer(runner, 'evidence_search', 'SELECT');
    await allowEraser(runner, 'evidence_search', 'SELECT, INSERT, UPDATE, DELETE');

    await eraserFunction(runner, 'refresh_evidence_search(item uuid)', 'void', REFRESH);
    await eraserFunction(runner, 'find_item()', 'trigger', 'BEGIN PERFORM refresh_evidence_search(NEW.id); RETURN NULL; END');
    await eraserFunction(runner, 'find_revision()', 'trigger', 'BEGIN PERFORM refresh_evidence_search(NEW.item_id); RETURN NULL; END');
    await eraserFunction(runner, 'find_episode()', 'trigger', OF_EPISODE);
    for (const statement of TRIGGERS) await runner.query(statement);
    await fillFromWhatIsThere(runner);
    await defineErasure(runner, ERASURE_OF_1790750000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}

async function fillFromWhatIsThere(runner: QueryRunner): Promise<void> {
  const organisations = await runner.manager.query<{ id: string }[]>('SELECT id FROM organisations');
  for (const { id } of organisations) {
    await runner.manager.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
    await runner.manager.query('SELECT refresh_evidence_search(i.id) FROM evidence_items i WHERE i.organisation_id = $1', [id]);
  }
  await runner.manager.query(`SELECT set_config('app.organisation_id', '', true)`);
}
