import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, JOBS_SCHEMA, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790910000000 } from './1790910000000-cases.js';

const reference = (table: string, column: string, to: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column.replace(/_id$/, '')}_fk FOREIGN KEY (organisation_id, ${column}) REFERENCES ${to}(organisation_id,id)`;

const CHANGES = [
  `
    CREATE TABLE case_packets (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      content jsonb NOT NULL,
      changed_by uuid NOT NULL,
      changed_on date NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT case_packets_version CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_packets_once ON case_packets (organisation_id, case_id)`,
  reference('case_packets', 'case_id', 'cases'),
  reference('case_packets', 'changed_by', 'people'),
  `
    CREATE TABLE case_packet_comments (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      section text NOT NULL,
      text text NOT NULL,
      author_id uuid NOT NULL,
      written_on date NOT NULL,
      written_at timestamptz NOT NULL DEFAULT now(),
      resolved_by uuid,
      resolved_on date,
      CONSTRAINT case_packet_comments_section CHECK (section IN ('recommendation', 'need', 'scope', 'rows', 'answers', 'statements')),
      CONSTRAINT case_packet_comments_resolved CHECK ((resolved_on IS NULL) = (resolved_by IS NULL)),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX case_packet_comments_of ON case_packet_comments (organisation_id, case_id, written_at)`,
  reference('case_packet_comments', 'case_id', 'cases'),
  reference('case_packet_comments', 'author_id', 'people'),
  reference('case_packet_comments', 'resolved_by', 'people'),
  `
    CREATE TABLE case_addenda (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      text text NOT NULL,
      author_id uuid NOT NULL,
      written_on date NOT NULL,
      written_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX case_addenda_of ON case_addenda (organisation_id, case_id, written_at)`,
  reference('case_addenda', 'case_id', 'cases'),
  reference('case_addenda', 'author_id', 'people'),
  `
    CREATE TABLE frozen_packets (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      variant text NOT NULL,
      format text NOT NULL,
      bytes bytea,
      size integer NOT NULL,
      sha256 text NOT NULL,
      signature jsonb NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT frozen_packets_variant CHECK (variant IN ('full', 'masked')),
      CONSTRAINT frozen_packets_format CHECK (format IN ('json', 'pdf', 'pdf_letter', 'docx', 'md', 'html')),
      CONSTRAINT frozen_packets_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX frozen_packets_once ON frozen_packets (organisation_id, case_id, variant, format)`,
  `CREATE INDEX frozen_packets_digest ON frozen_packets (organisation_id, sha256)`,
  reference('frozen_packets', 'case_id', 'cases'),
];

/** At most one waiting, one to be repeated and one running for each organisation; repeats what failed after 2, 4, 8 … seconds. */
const QUEUE = { policy: 'stately', retryLimit: 8, retryDelay: 2, retryBackoff: true, retryDelayMax: 120, heartbeatSeconds: 60, expireInSeconds: 900, deleteAfterSeconds: 86_400 };

const OF_CASE = (alias: string): string => `FROM cases c WHERE ${alias}.organisation_id = org AND c.organisation_id = org AND c.id = ${alias}.case_id`;

/** The words about and by a person go, and with them the bytes of the packets about them. Digests and signatures stay beside the decision. */
export const ERASURE_STEPS_OF_1790940000000: readonly ErasureStep[] = [
  { kind: 'decisions', sql: `UPDATE frozen_packets f SET bytes = NULL ${OF_CASE('f')} AND c.person_id = who AND f.bytes IS NOT NULL` },
  { kind: 'decisions', sql: `UPDATE case_packets k SET content = '{}' ${OF_CASE('k')} AND c.person_id = who AND k.content <> '{}'` },
  { kind: 'decisions', sql: `UPDATE case_packets k SET content = jsonb_set(k.content, '{recommendation}', 'null') WHERE k.organisation_id = org AND k.content -> 'recommendation' ->> 'by' = who::text` },
  {
    kind: 'decisions',
    sql: `UPDATE case_packets k SET content = jsonb_set(k.content, '{answers}', (SELECT coalesce(jsonb_agg(a), '[]') FROM jsonb_array_elements(k.content -> 'answers') a WHERE a ->> 'by' <> who::text))
           WHERE k.organisation_id = org AND k.content @> jsonb_build_object('answers', jsonb_build_array(jsonb_build_object('by', who)))`,
  },
  { kind: 'decisions', sql: `UPDATE case_packet_comments m SET text = '' ${OF_CASE('m')} AND (c.person_id = who OR m.author_id = who) AND m.text <> ''` },
  { kind: 'decisions', sql: `UPDATE case_addenda a SET text = '' ${OF_CASE('a')} AND (c.person_id = who OR a.author_id = who) AND a.text <> ''` },
];
export const ERASURE_OF_1790940000000: readonly ErasureStep[] = [...ERASURE_OF_1790910000000, ...ERASURE_STEPS_OF_1790940000000];

/** The packet of a case: drafted together, frozen with digest and signature, with what was added later beside it. */
export class CasePackets1790940000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (const table of ['case_packets', 'case_packet_comments', 'case_addenda', 'frozen_packets']) await protectTenantTable(runner, table);
    await allowServer(runner, 'case_packets', 'SELECT, INSERT, UPDATE (content, changed_by, changed_on, version)');
    await allowServer(runner, 'case_packet_comments', 'SELECT, INSERT, UPDATE (resolved_by, resolved_on)');
    await allowServer(runner, 'case_addenda', 'SELECT, INSERT');
    await allowServer(runner, 'frozen_packets', 'SELECT, INSERT');
    await auditTable(runner, 'case_packets');
    await auditTable(runner, 'case_packet_comments', ['section']);
    await auditTable(runner, 'case_addenda');
    await allowEraser(runner, 'case_packets', 'SELECT, UPDATE (content)');
    await allowEraser(runner, 'case_packet_comments', 'SELECT, UPDATE (text)');
    await allowEraser(runner, 'case_addenda', 'SELECT, UPDATE (text)');
    await allowEraser(runner, 'frozen_packets', 'SELECT, UPDATE (bytes)');
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['make-packet-files', JSON.stringify(QUEUE)]);
    await defineErasure(runner, ERASURE_OF_1790940000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
