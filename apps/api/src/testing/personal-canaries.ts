import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

/**
 * Columns of text or JSON that hold nobody's words, with nothing of a person in them: states, kinds, codes, digests, and the
 * organisation's own documents. Every other one in the database is filled with words to be found again.
 */
const NO_WORDS: Readonly<Record<string, readonly string[]>> = {
  organisations: ['name', 'time_zone', 'leaver_names'],
  people: ['target_rung', 'second_target_rung', 'overlays'],
  teams: ['name'],
  reporting_lines: ['kind'],
  person_levels: ['rung'],
  level_mappings: ['source', 'their_level', 'rung'],
  person_pay: ['currency'],
  pay_bands: ['rung', 'currency'],
  pay_factors: ['location'],
  pay_proposals: ['currency'],
  pay_pools: ['currency'],
  group_questions: ['label', 'purpose', 'choices'],
  group_counts: ['groups'],
  ladder_versions: ['title', 'content', 'mapping'],
  ladder_drafts: ['content', 'mapping'],
  readiness_settings: ['rungs', 'changes'],
  waivers: ['indicator', 'state'],
  gap_marks: ['indicator', 'kind'],
  actions: ['indicator', 'state', 'owner', 'proposed_by', 'source', 'source_ref'],
  agreed_bars: ['target_rung'],
  agreed_bar_signatures: ['side'],
  cycles: ['name', 'state', 'time_zone', 'rungs', 'policy_version'],
  panels: ['name', 'rungs'],
  cases: ['code', 'state', 'target_rung', 'from_rung', 'policy_version', 'nominated_as'],
  case_moves: ['action', 'from_state', 'to_state', 'made_as'],
  business_needs: ['outcome'],
  case_decisions: ['outcome'],
  case_recusals: ['kind'],
  case_ratings: ['competency', 'level'],
  case_rating_changes: ['from_level', 'to_level', 'direction'],
  case_packet_comments: ['section'],
  frozen_packets: ['variant', 'format', 'sha256', 'signature'],
  case_appeals: ['grounds', 'outcome'],
  case_effects: ['kind'],
  // The location is that of `people`, whose word is looked for everywhere.
  places: ['rung', 'target_rung', 'state', 'location', 'overlays', 'policy_version'],
  own_views: ['rung', 'view'],
  first_looks: ['rung'],
  first_look_marks: ['side', 'marks'],
  evidence_items: ['state'],
  evidence_revisions: ['impact', 'indicators'],
  attachments: ['media_type', 'sha256', 'scan'],
  evidence_search: ['state', 'impact'],
  evidence_visibility: ['state'],
  ratings: ['role', 'indicator', 'level'],
  counter_observations: ['role', 'indicator', 'severity'],
  corroboration_answers: ['answer', 'relation'],
  corroboration_corrections: ['part', 'reply_kind'],
  corroboration_links: ['token_digest'],
  evidence_offers: ['stands', 'state', 'indicators'],
  notes: ['visibility'],
  note_visibility: ['visibility'],
  assessments: ['target_rung', 'overlay', 'reader', 'state'],
  assessment_points: ['target_rung', 'overlay', 'reader', 'state'],
  assessment_runs: ['policy_version'],
  standings: ['policy_version', 'rung', 'target_rung', 'overlays', 'state', 'next_kind', 'next', 'cells'],
  saved_searches: ['page'],
  api_tokens: ['kind'],
  digest_settings: ['rhythm', 'time_zone'],
  digests: ['kind', 'outcome'],
  erasures: ['counts'],
  retention_rules: ['kind'],
  password_resets: ['token_digest', 'credentials_digest'],
  passkeys: ['credential_id', 'transports'],
  one_time_codes: ['secret'],
  recovery_codes: ['digest'],
  sessions: ['id_digest', 'data', 'device', 'network', 'method'],
  audit_entries: ['operation', 'actor_kind', 'network', 'outcome', 'manifest', 'previous', 'hash'],
  audit_changes: ['of_table', 'kind', 'before', 'after'],
  audit_keys: ['key'],
  audit_heads: ['hash', 'signature'],
  migrations: ['name'],
};

export type Whose =
  /** About the person, and they may see it. */
  | 'about'
  /** About the person, and kept from them. */
  | 'sealed'
  /** What the person said about others. */
  | 'by'
  /** Of others only. */
  | 'others';

export interface Canary {
  readonly table: string;
  readonly column: string;
  readonly whose: Whose;
  readonly word: string;
}

/** Fills tables with words that can be found again, wherever the catalogue says that words can be. */
export class Canaries {
  readonly all: Canary[] = [];

  private constructor(
    private readonly owner: DataSource,
    private readonly organisationId: string,
    private readonly columns: ReadonlyMap<string, readonly { name: string; type: string }[]>,
  ) {}

  static async in(owner: DataSource, organisationId: string): Promise<Canaries> {
    const columns = await owner.query<{ table: string; name: string; type: string }[]>(
      `SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, NULL) AS type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2`,
    );
    return new Canaries(owner, organisationId, Map.groupBy(columns, ({ table }) => table));
  }

  /** Columns of words in which nothing about, or by, the person was put: to be none. */
  unfilled(): string[] {
    return [...this.columns.keys()].flatMap((table) => this.words(table).map(({ name }) => `${table}.${name}`))
      .filter((column) => !this.all.some(({ table, column: name, whose }) => whose !== 'others' && `${table}.${name}` === column));
  }

  /** Adds a row; every column of words that is not given gets a word of its own. Returns its id. */
  async add(table: string, whose: Whose, given: Readonly<Record<string, unknown>>): Promise<string> {
    const own = this.columns.get(table) ?? [];
    const row: Record<string, unknown> = { ...given };
    if (own.some(({ name }) => name === 'organisation_id')) row['organisation_id'] ??= this.organisationId;
    if (own.some(({ name }) => name === 'id')) row['id'] ??= uuid();
    for (const { name, type } of this.words(table)) {
      if (name in given) continue;
      row[name] = this.word(table, name, type, whose);
    }
    const names = Object.keys(row);
    await this.owner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
    return String(row['id']);
  }

  /** Fills the columns of words of a row that is there. */
  async fill(table: string, whose: Whose, where: string, values: readonly unknown[]): Promise<void> {
    for (const { name, type } of this.words(table)) {
      await this.owner.query(`UPDATE ${table} SET ${name} = $${values.length + 1} WHERE ${where}`, [...values, this.word(table, name, type, whose)]);
    }
  }

  /** A word that the test itself puts somewhere. */
  own(table: string, column: string, whose: Whose, text?: string): string {
    const word = text ?? `${whose === 'others' ? 'kept' : 'gone'}-${table}-${column}-${this.all.length}x`.toLowerCase();
    this.all.push({ table, column, whose, word });
    return word;
  }

  private words(table: string): readonly { name: string; type: string }[] {
    return (this.columns.get(table) ?? []).filter(({ name, type }) => /^(text|character varying|jsonb?|text\[\])$/.test(type) && !NO_WORDS[table]?.includes(name));
  }

  private word(table: string, column: string, type: string, whose: Whose): unknown {
    const word = this.own(table, column, whose);
    if (type === 'text[]') return [word];
    return type.startsWith('json') ? JSON.stringify({ name: word }) : word;
  }
}
