import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { builtInLadder } from '../features/ladders/built-in-ladder.js';
import { type ColumnOfTable, tenantTables } from './catalogue.js';
import type { addBystanders } from './world.js';

export type World = Awaited<ReturnType<typeof addBystanders>>;

/** One row in every tenant table of an organisation, with the same mark in whatever can hold a text. */
export interface Canaries {
  readonly mark: string;
  /** The id of the row, by table. */
  readonly ids: Readonly<Record<string, string>>;
  /** Every identifier that stands in any row of the organisation, and its own. */
  readonly identifiers: ReadonlySet<string>;
}

type Row = Readonly<Record<string, unknown>>;

const DRAFT = { schema_version: 1, ladder: [{ id: 'L1', title: 'One' }], competency_matrix: { competencies: ['craft'], names: { craft: 'Craft' } } };

/** What a column holds where its checks or its readers ask for a value of their own. Everything else is found by its type. */
function chosen({ people }: World, mark: string, today: string, ids: Readonly<Record<string, string>>): Readonly<Record<string, Row>> {
  const person = ids['people'];
  const { pm, groupPm, otherGroupPm, director, colleague, admin } = people;
  return {
    people: { email: `${mark}@planted.example`, target_rung: null, second_target_rung: null, overlays: [], ended_on: null, working_share: 80 },
    person_levels: { person_id: person, rung: 'PM' },
    reporting_lines: { person_id: person, manager_id: groupPm.id, kind: 'solid' },
    evidence_items: { state: 'shared', merged_into_id: null },
    evidence_revisions: { author_id: pm.id, impact: 'measured', link: `https://${mark}.example/x`, links: [], metric: { name: mark, unit: '%', before: 1, after: 2, period: mark, source: mark }, indicators: [{ id: 'SPM.S1', claim: 'meets' }] },
    attachments: { item_id: ids['evidence_items'], added_by: pm.id, size: 1, scan: 'none', media_type: 'text/plain', removed_at: null },
    evidence_visibility: { state: 'shared' },
    evidence_search: { id: ids['evidence_items'], state: 'shared', document: `'${mark}' '@'` },
    saved_searches: { page: 'evidence', query: `q=${mark}` },
    ratings: { rater_id: groupPm.id, for_id: null, role: 'manager', indicator: 'SPM.S1', level: 'meets' },
    rating_questions: { asked_by: groupPm.id, for_id: null },
    rating_declines: { declined_by: director.id },
    counter_observation_answers: { person_id: pm.id },
    counter_observations: { role: 'manager', indicator: 'SPM.S1', severity: 'minor' },
    corroboration_asks: { colleague_id: colleague.id, outsider_id: null },
    corroboration_answers: { answer: 'confirmed', relation: 'other' },
    corroboration_corrections: { part: 'title', reply_kind: 'kept', replied_on: today },
    outside_colleagues: { same_person_id: null, same_outsider_id: null },
    evidence_offers: { author_id: groupPm.id, for_id: null, stands: 'manager', state: 'open', answered_on: null, item_id: null, link: `https://${mark}.example/o`, indicators: [{ id: 'SPM.S1', level: null }] },
    waivers: { indicator: 'SPM.S4', state: 'proposed', proposed_by: groupPm.id, decided_by: null, ended_by: null },
    gap_marks: { indicator: 'SPM.S2', kind: 'skill' },
    own_views: { author_id: groupPm.id, rung: 'SPM', view: 'close' },
    openings: { viewer_id: groupPm.id, item_id: ids['evidence_items'] },
    one_to_ones: { manager_id: groupPm.id },
    first_looks: { rung: 'SPM', begun_by: groupPm.id },
    first_look_marks: { side: 'manager', marks: { 'SPM.S1': 'shown' } },
    actions: { indicator: 'SPM.S3', state: 'agreed', owner: 'manager', proposed_by: 'manager', source: 'gap', source_ref: null, closed_by: null, item_id: null },
    action_ticks: { week: '2026-01-05' },
    agreed_bars: { target_rung: 'SPM', cells: [{ competency: 'strategy', proof: mark, byDay: today }] },
    agreed_bar_signatures: { side: 'manager', for_id: null },
    cycles: { state: 'planned', ladder_version_id: null, policy_version: null, opened_on: null, closed_on: null },
    panels: { rungs: ['SPM'] },
    cases: { person_id: person, state: 'locked', locked_on: today, target_rung: 'SPM', presenter_id: groupPm.id, nominated_by: groupPm.id, nominated_as: 'presenter', decider_id: director.id, appeal_decider_id: admin.id, previous_id: null },
    case_moves: { action: 'draft', from_state: 'intent', to_state: 'drafting', made_by: groupPm.id, made_as: 'presenter' },
    business_needs: { outcome: null, decided_by: null },
    case_decisions: { outcome: 'not_yet', conditions: [{ competency: 'strategy', text: mark }], funded: true, owner_id: groupPm.id, review_on: today },
    case_recusals: { person_id: admin.id, kind: 'own_word' },
    case_alternates: { person_id: otherGroupPm.id, in_place_of: null },
    case_reviews: { round: 1, rater_id: otherGroupPm.id, submitted_on: null, submitted_at: null },
    case_ratings: { level: 'meets', cites: '{}' },
    case_rating_changes: { from_level: 'meets', to_level: 'partial', direction: 'down' },
    case_calibrations: { round: 1, opened_at: null },
    case_dissents: { author_id: otherGroupPm.id },
    case_packets: { content: { recommendation: { text: mark, by: groupPm.id, on: today }, scope: [], rows: [], answers: [], statements: [] } },
    case_packet_comments: { section: 'scope', resolved_by: null, resolved_on: null },
    frozen_packets: { variant: 'full', format: 'md', bytes: Buffer.from(mark), sha256: '0'.repeat(64), signature: { caseCode: mark, publicKey: '' } },
    case_appeals: { grounds: 'fact', outcome: null, decided_by: null },
    case_effects: { kind: 'promoted', new_case_id: null },
    case_deliveries: { deliverer_id: groupPm.id, delivered_by: groupPm.id, delivered_on: today },
    assessment_runs: { id: person },
    assessments: { person_id: person, reader: 'self', state: 'building' },
    assessment_points: { reader: 'self', state: 'building' },
    readiness_settings: { rungs: {} },
    ladder_versions: { version: 2, content: { ...builtInLadder(), title: `Ladder ${mark}` }, mapping: null },
    ladder_drafts: { content: { ...DRAFT, title: `Draft ${mark}` }, based_on: null, mapping: null },
    break_in_plans: { id: pm.id },
    teams: {},
    delegations: { manager_id: otherGroupPm.id, delegate_id: director.id, valid_to: '2099-01-01' },
    access_grants: { holder_id: admin.id, ended_by: null, expires_at: '2099-01-01' },
    handovers: { giver_id: groupPm.id, taker_id: otherGroupPm.id },
    handover_notes: { author_id: groupPm.id },
    notes: { author_id: groupPm.id, other_id: pm.id, visibility: 'successor_too' },
    note_visibility: { visibility: 'successor_too' },
    level_mappings: { rung: 'PM' },
    person_pay: { currency: 'GBP' },
    pay_bands: { currency: 'GBP', max: 2 },
    pay_proposals: { currency: 'GBP' },
    pay_pools: { currency: 'GBP' },
    group_counts: { groups: [{ name: mark, people: 5, nominated: null, decided: null, promoted: null, monthsInLevel: null }] },
    audit_entries: { actor_kind: 'person', seq: 999_999 },
    audit_changes: { kind: 'insert' },
    audit_heads: { seq: 999_999 },
    retention_rules: { kind: 'handover_notes', months: null },
    digest_settings: { id: pm.id, rhythm: 'weekly', weekday: 1, hour: 8, time_zone: null },
    digests: { kind: 'own', outcome: 'mail' },
    leaves: { from_day: today, to_day: today },
  };
}

/** A value by the type of its column; texts hold the mark, and a column that may be empty and holds no text is. */
function byType({ name, type, nullable, references }: ColumnOfTable, at: { mark: string; today: string; people: World['people']; ids: Readonly<Record<string, string>> }): unknown {
  if (type === 'text' || type === 'varchar') return `${at.mark} ${name}`;
  if (type === '_text') return [`${at.mark} ${name}`];
  if (type === 'jsonb' || type === 'json') return { [at.mark]: at.mark };
  if (type === 'uuid' && references === 'people') return name === 'person_id' ? at.people.pm.id : at.people.director.id;
  if (type === 'uuid' && references !== null) return at.ids[references];
  if (nullable) return null;
  if (type === 'uuid') return at.people.pm.id;
  if (type === 'date') return at.today;
  if (type === 'timestamptz') return new Date().toISOString();
  if (type === 'bool') return false;
  if (/^(int|float|numeric)/.test(type)) return 1;
  throw new Error(`Say what a column of type ${type} holds, such as ${name}.`);
}

/** Writes them. Fails for a table that it cannot fill: then `chosen` has to say what its columns hold. */
export async function plantCanaries(owner: DataSource, world: World, mark: string, today: string): Promise<Canaries> {
  const tables = await tenantTables(owner);
  const ids: Record<string, string> = {};
  await owner.transaction(async (tx) => {
    await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [world.id]);
    for (const { name, columns } of tables) {
      // Filled by the database itself, with identifiers only.
      const kept = { places: world.people.pm.id, place_days: world.id, standings: world.people.pm.id }[name];
      if (kept !== undefined) {
        ids[name] = kept;
        continue;
      }
      ids[name] = uuid();
      const own = { organisation_id: world.id, ...(columns.some((column) => column.name === 'id') && { id: ids[name] }), ...chosen(world, mark, today, ids)[name] } as Row;
      const row = columns.map((column) => (column.name in own ? own[column.name] : byType(column, { mark, today, people: world.people, ids })));
      if (typeof own['id'] === 'string') ids[name] = own['id'];
      // What a trigger made of another row is planted as well.
      if (name === 'evidence_search') await tx.query('DELETE FROM evidence_search WHERE organisation_id = $1 AND id = $2', [world.id, ids['evidence_items']]);
      const values = row.map((value, index) => (/^jsonb?$/.test(columns[index]?.type ?? '') && value !== null ? JSON.stringify(value) : value));
      try {
        await tx.query(`INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, values);
      } catch (error) {
        throw new Error(`No canary could be put into ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
  });
  return { mark, ids, identifiers: await identifiersOf(owner, world.id) };
}

async function identifiersOf(owner: DataSource, organisationId: string): Promise<Set<string>> {
  const found = new Set([organisationId]);
  for (const { name, columns } of await tenantTables(owner)) {
    for (const column of columns.filter(({ type }) => type === 'uuid')) {
      const rows = await owner.query<{ id: string }[]>(`SELECT DISTINCT ${column.name} AS id FROM ${name} WHERE organisation_id = $1 AND ${column.name} IS NOT NULL`, [organisationId]);
      for (const { id } of rows) found.add(id);
    }
  }
  return found;
}
