import { v7 as uuid } from 'uuid';
import { CaseRows } from './case-rows.js';
import type { Viewer } from './expected-access.js';
import { insertPasskey } from './factors.js';
import type { TestApi } from './test-api.js';
import type { addBystanders } from './world.js';

/** What an address can name. */
export interface AccessSubject {
  person: string;
  item: string;
  ask: string;
  question?: string;
  observation?: string;
  leave?: string;
  waiver?: string;
  action?: string;
  bar?: string;
  draft?: string;
  version?: string;
  line?: string;
  delegation?: string;
  grant?: string;
  team?: string;
  mapping?: string;
  groupQuestion?: string;
  note?: string;
  handover?: string;
  offer?: string;
  entry?: string;
  session?: string;
  passkey?: string;
  token?: string;
  serviceToken?: string;
  attachment?: string;
  episode?: string;
  search?: string;
  case?: string;
  need?: string;
  cycle?: string;
  panel?: string;
}

/** An item of `pm`, and what hangs on it. */
type AccessItem = Required<Pick<AccessSubject, 'item' | 'ask' | 'question' | 'observation' | 'attachment'>>;

/** Makes what the calls of the access table are about, new for every call, so that each call finds it as it was. */
export class AccessRows {
  private readonly cases: CaseRows;

  constructor(
    private readonly api: TestApi,
    private readonly world: Awaited<ReturnType<typeof addBystanders>>,
  ) {
    this.cases = new CaseRows(api);
  }

  /** What an address names beside the person and the item. */
  async named(path: string, viewer: Viewer): Promise<Partial<AccessSubject>> {
    const makers: readonly (readonly [RegExp, () => Promise<Partial<AccessSubject>>])[] = [
      [/\{(?:leave|waiver|action|bar|line|delegation|grant)Id\}/, () => this.ofPerson()],
      [/\{(?:team|mapping|handover|groupQuestion)Id\}/, () => this.ofOrganisation()],
      [/\{(?:token|serviceToken)Id\}/, () => this.tokens(viewer)],
      [/\{episodeId\}/, async () => ({ episode: await this.episode() })],
      [/\{searchId\}/, async () => ({ search: await this.search(viewer) })],
      [/\{offerId\}/, async () => ({ offer: await this.offer() })],
      [/\{caseId\}/, async () => ({ case: (await this.case()).case })],
      [/\{caseId\}\/pay/, async () => ({ case: (await this.case('case-pay.read')).case })],
      [/\{needId\}/, async () => ({ need: (await this.case('business-need.decide')).need })],
      [/\{panelId\}/, async () => ({ panel: (await this.case('room.read')).panel })],
      [/\{draftId\}/, async () => ({ draft: await this.draft() })],
      [/\{entryId\}/, async () => ({ entry: await this.entry() })],
      [/\{sessionId\}/, async () => ({ session: await this.session(viewer) })],
      [/\{passkeyId\}/, async () => ({ passkey: await insertPasskey(this.api, this.world.people[viewer].id) })],
      // Last: a panel in the address of a cycle is the cycle's.
      [/\{cycleId\}/, () => this.cycle()],
    ];
    const made: Partial<AccessSubject>[] = [];
    for (const [names, make] of makers) if (names.test(path)) made.push(await make());
    return Object.assign({}, ...made) as Partial<AccessSubject>;
  }

  /** With a colleague who is asked, a question of the dotted line and a counter-observation. */
  async item(state: string): Promise<AccessItem> {
    const [item] = await this.items(state, 1);
    if (!item) throw new Error('One was made.');
    return item;
  }

  /** Several of them: one statement a table, since each costs as much for one row as for twenty. */
  async items(state: string, count: number): Promise<AccessItem[]> {
    const { id, people } = this.api.organisation;
    const { today, owner } = this.api;
    const made = Array.from({ length: count }, (): AccessItem => ({ item: uuid(), ask: uuid(), question: uuid(), observation: uuid(), attachment: uuid() }));
    const [items, asks, questions, observations, attachments] = (['item', 'ask', 'question', 'observation', 'attachment'] as const).map((what) => made.map((one) => one[what]));
    await owner.query(`INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) SELECT $1, i.id, $3, $4, $5 FROM unnest($2::uuid[]) AS i (id)`, [id, items, people.pm.id, state, today]);
    await owner.query(
      `INSERT INTO evidence_revisions (organisation_id, id, item_id, revision, title, happened, contribution, started_on, ended_on, impact, counterfactual, indicators, author_id)
       SELECT $1, i.id, i.item, 1, 'Checkout', '', '', $4, $4, 'shipped', '', '[{"id":"SPM.S1","claim":"meets"}]', $5 FROM unnest($2::uuid[], $3::uuid[]) AS i (id, item)`,
      [id, made.map(() => uuid()), items, today, people.pm.id],
    );
    await owner.query(`INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, message, asked_on) SELECT $1, i.id, i.item, $4, '', $5 FROM unnest($2::uuid[], $3::uuid[]) AS i (id, item)`, [id, asks, items, people.colleague.id, today]);
    await owner.query(`INSERT INTO rating_questions (organisation_id, id, item_id, asked_by, question, revision, asked_on) SELECT $1, i.id, i.item, $4, 'Which part was yours?', 1, $5 FROM unnest($2::uuid[], $3::uuid[]) AS i (id, item)`, [id, questions, items, this.world.people.dotted.id, today]);
    await owner.query(`INSERT INTO counter_observations (organisation_id, id, person_id, item_id, observer_id, role, indicator, severity, facts, on_day) SELECT $1, i.id, $4, i.item, $5, 'other', 'SPM.S1', 'minor', 'It was late.', $6 FROM unnest($2::uuid[], $3::uuid[]) AS i (id, item)`, [id, observations, items, people.pm.id, people.director.id, today]);
    await owner.query(`INSERT INTO attachments (organisation_id, id, item_id, name, media_type, size, file_id, added_by, stored_at) SELECT $1, i.id, i.item, 'a.txt', 'text/plain', 6, i.id, $4, now() FROM unnest($2::uuid[], $3::uuid[]) AS i (id, item)`, [id, attachments, items, people.pm.id]);
    return made;
  }

  /** Takes every item away, and all that hangs on them: hundreds that count would be counted with each change to one. */
  async forgetItems(): Promise<void> {
    await this.api.owner.query('TRUNCATE evidence_items CASCADE');
  }

  /** The line manager's. */
  async rating(item: string): Promise<void> {
    const { id, people } = this.api.organisation;
    await this.api.owner.query(`INSERT INTO ratings (organisation_id, id, item_id, rater_id, role, indicator, level, note, on_day, revision) VALUES ($1, $2, $3, $4, 'manager', 'SPM.S1', 'meets', 'I saw the result.', $5, 1)`, [id, uuid(), item, people.groupPm.id, this.api.today]);
  }

  /** An episode of `pm` with a shared item. */
  async episode(): Promise<string> {
    const episode = uuid();
    const { id, people } = this.api.organisation;
    await this.api.owner.query('INSERT INTO episodes (organisation_id, id, person_id, name) VALUES ($1, $2, $3, $4)', [id, episode, people.pm.id, `Episode ${episode}`]);
    const { item } = await this.item('shared');
    await this.api.owner.query('UPDATE evidence_revisions SET episode_id = $2 WHERE item_id = $1', [item, episode]);
    return episode;
  }

  /** A search that someone saved. */
  async search(viewer: Viewer): Promise<string> {
    const search = uuid();
    await this.api.owner.query(`INSERT INTO saved_searches (organisation_id, id, person_id, name, query) VALUES ($1, $2, $3, $4, 'q=x')`, [this.api.organisation.id, search, this.world.people[viewer].id, search]);
    return search;
  }

  /** Makes a request one to somebody outside. @param answered they have confirmed it */
  async outside(ask: string, answered: boolean): Promise<void> {
    const [outsider, { id, people }] = [uuid(), this.api.organisation];
    await this.api.owner.query(`INSERT INTO outside_colleagues (organisation_id, id, person_id, name, email, address_key) VALUES ($1, $2, $3, 'Maria', $4, $4)`, [id, outsider, people.pm.id, `${ask}@outside.example`]);
    await this.api.owner.query('UPDATE corroboration_asks SET colleague_id = NULL, outsider_id = $2 WHERE id = $1', [ask, outsider]);
    if (answered) await this.api.owner.query(`INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, awaits, on_day, revision) VALUES ($1, $2, $3, 'confirmed', '', true, $4, 1)`, [id, uuid(), ask, this.api.today]);
  }

  async correction(ask: string): Promise<void> {
    await this.api.owner.query(`INSERT INTO corroboration_corrections (organisation_id, id, ask_id, part, words, on_day, revision) VALUES ($1, $2, $3, 'dates', 'It was in spring.', $4, 1)`, [this.api.organisation.id, uuid(), ask, this.api.today]);
  }

  async draft(): Promise<string> {
    const draft = uuid();
    const { id, people } = this.api.organisation;
    await this.api.owner.query('INSERT INTO ladder_drafts (organisation_id, id, content, created_by, updated_by) VALUES ($1, $2, $3, $4, $4)', [
      id, draft, JSON.stringify({ schema_version: 1, title: 'Draft', ladder: [{ id: 'L1', title: 'One' }], competency_matrix: { competencies: ['craft'], names: { craft: 'Craft' } } }), people.admin.id,
    ]);
    return draft;
  }

  /** A leave, a proposal, an action, an agreed bar that the manager signed, a line, a stand-in and a grant of `pm`, new for every call, so that each call finds them as they were. */
  async ofPerson(): Promise<Required<Pick<AccessSubject, 'leave' | 'waiver' | 'action' | 'bar' | 'line' | 'delegation' | 'grant'>>> {
    const [leave, waiver, action, bar, line, delegation, grant] = [uuid(), uuid(), uuid(), uuid(), uuid(), uuid(), uuid()];
    const { id, people } = this.api.organisation;
    await this.api.owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $4)', [id, leave, people.pm.id, '2020-01-01']);
    await this.api.owner.query(
      `INSERT INTO waivers (organisation_id, id, person_id, indicator, reason, state, proposed_by, proposed_on) VALUES ($1, $2, $3, $4, 'No such work here', 'proposed', $5, $6)`,
      [id, waiver, people.pm.id, `X.${waiver}`, people.groupPm.id, this.api.today],
    );
    await this.api.owner.query(
      `INSERT INTO actions (organisation_id, id, person_id, indicator, what, due_on, created_by, created_on, weekly_from, weekly_to) VALUES ($1, $2, $3, $4, 'Give them the project', $5, $6, $5, 1, 2)`,
      [id, action, people.pm.id, `X.${action}`, this.api.today, people.groupPm.id],
    );
    await this.bar(bar);
    // Over long ago, so that none of them makes a relation.
    await this.api.owner.query(`DELETE FROM reporting_lines WHERE organisation_id = $1 AND person_id = $2 AND manager_id = $3`, [id, people.pm.id, people.farPm.id]);
    await this.api.owner.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from, valid_to) VALUES ($1, $2, $3, $4, 'dotted', '2020-01-01', '2020-02-01')`, [id, line, people.pm.id, people.farPm.id]);
    await this.api.owner.query('DELETE FROM delegations WHERE organisation_id = $1 AND manager_id = $2', [id, people.pm.id]);
    await this.api.owner.query(
      `INSERT INTO delegations (organisation_id, id, manager_id, delegate_id, valid_from, valid_to, reason, created_by) VALUES ($1, $2, $3, $4, '2020-01-01', '2020-02-01', 'Away', $3)`,
      [id, delegation, people.pm.id, people.farPm.id],
    );
    await this.api.owner.query(`INSERT INTO access_grants (organisation_id, id, person_id, holder_id, reason, starts_at, expires_at) VALUES ($1, $2, $3, $4, 'A complaint', '2020-01-01', '2020-02-01')`, [id, grant, people.pm.id, people.admin.id]);
    return { leave, waiver, action, bar, line, delegation, grant };
  }

  /** In place of those before. */
  private async bar(bar: string): Promise<void> {
    const { id, people } = this.api.organisation;
    await this.api.owner.query('DELETE FROM agreed_bar_signatures WHERE organisation_id = $1', [id]);
    await this.api.owner.query('DELETE FROM agreed_bars WHERE organisation_id = $1', [id]);
    await this.api.owner.query(
      `INSERT INTO agreed_bars (organisation_id, id, person_id, revision, target_rung, ladder_version_id, cells, author_id, reason, written_on)
       SELECT $1, $2, $3, 1, 'SPM', v.id, '[]', $4, '', $5 FROM ladder_versions v WHERE v.organisation_id = $1 ORDER BY v.version DESC LIMIT 1`,
      [id, bar, people.pm.id, people.groupPm.id, this.api.today],
    );
    await this.api.owner.query(`INSERT INTO agreed_bar_signatures (organisation_id, id, bar_id, side, signed_by, signed_on) VALUES ($1, $2, $3, 'manager', $4, $5)`, [id, uuid(), bar, people.groupPm.id, this.api.today]);
  }

  /** A planned cycle with a panel; one that is under way to carry a case over to. */
  cycle(operation = ''): Promise<Required<Pick<AccessSubject, 'cycle' | 'panel'>>> {
    return this.cases.cycle(operation);
  }

  /** A case of `pm` in place of those before, in the state that an operation needs; without one locked, with a panel. */
  case(operation = ''): Promise<Required<Pick<AccessSubject, 'case' | 'need' | 'panel'>>> {
    return this.cases.case(operation);
  }

  /** A team, a mapped level, a handover and a question of groups, new for every call. */
  async ofOrganisation(): Promise<Required<Pick<AccessSubject, 'team' | 'mapping' | 'handover' | 'groupQuestion'>>> {
    const [team, mapping, handover, groupQuestion] = [uuid(), uuid(), uuid(), uuid()];
    const { id, people } = this.api.organisation;
    await this.api.owner.query('INSERT INTO teams (organisation_id, id, name) VALUES ($1, $2, $3)', [id, team, `Team ${team}`]);
    await this.api.owner.query(`INSERT INTO level_mappings (organisation_id, id, source, their_level, rung, effective_from, created_by) VALUES ($1, $2, $3, 'L5', 'SPM', $4, $5)`, [id, mapping, `Cedar ${mapping}`, this.api.today, people.admin.id]);
    await this.api.owner.query(`INSERT INTO handovers (organisation_id, id, person_id, giver_id, taker_id, on_day, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [id, handover, people.pm.id, people.groupPm.id, people.otherGroupPm.id, this.api.today, people.director.id]);
    await this.api.owner.query('DELETE FROM person_groups WHERE organisation_id = $1', [id]);
    await this.api.owner.query('DELETE FROM group_questions WHERE organisation_id = $1', [id]);
    await this.api.owner.query(`INSERT INTO group_questions (organisation_id, id, label, purpose, choices, asked_by, asked_on) VALUES ($1, $2, 'Caring duties', 'To see whether promotion is fair.', '{Yes,No}', $3, $4)`, [id, groupQuestion, people.admin.id, this.api.today]);
    return { team, mapping, handover, groupQuestion };
  }

  /** A token of someone, and one of a service account. */
  async tokens(viewer: Viewer): Promise<Required<Pick<AccessSubject, 'token' | 'serviceToken'>>> {
    const [token, serviceToken, service] = [uuid(), uuid(), uuid()];
    const { id } = this.api.organisation;
    await this.api.owner.query('DELETE FROM api_tokens WHERE organisation_id = $1', [id]);
    await this.api.owner.query(`INSERT INTO people (organisation_id, id, name, email, service) VALUES ($1, $2, 'HR sync (service)', $3, true)`, [id, service, `service ${service}`]);
    for (const [one, person, kind] of [[token, this.world.people[viewer].id, 'personal'], [serviceToken, service, 'service']]) {
      await this.api.owner.query(`INSERT INTO api_tokens (id, token_digest, organisation_id, person_id, kind, name, scopes, expires_at) VALUES ($1, $5, $2, $3, $4, 'A script', '{notes}', now() + interval '1 day')`, [one, id, person, kind, one]);
    }
    return { token, serviceToken };
  }

  /** The first entry of the organisation's audit log. */
  async entry(): Promise<string> {
    await this.api.as('pm');
    const [entry] = await this.api.owner.query<{ id: string }[]>('SELECT id FROM audit_entries WHERE organisation_id = $1 ORDER BY seq LIMIT 1', [this.api.organisation.id]);
    return entry?.id ?? '';
  }

  /** Another browser in which someone is signed in. */
  async session(viewer: Viewer): Promise<string> {
    const session = uuid();
    await this.api.owner.query(
      `INSERT INTO sessions (id_digest, id, account_id, organisation_id, person_id, data, expires_at)
       SELECT $1::text, $1::uuid, account_id, organisation_id, person_id, '{}', now() + interval '1 hour' FROM memberships WHERE organisation_id = $2 AND person_id = $3`,
      [session, this.api.organisation.id, this.world.people[viewer].id],
    );
    return session;
  }

  /** What `groupPm` offered to `pm`, in place of what they offered before. */
  async offer(): Promise<string> {
    const offer = uuid();
    const { id, people } = this.api.organisation;
    await this.api.owner.query(`DELETE FROM evidence_offers WHERE organisation_id = $1 AND state = 'open'`, [id]);
    await this.api.owner.query(
      `INSERT INTO evidence_offers (organisation_id, id, person_id, author_id, stands, title, happened, started_on, ended_on, indicators, word, offered_on)
       VALUES ($1, $2, $3, $4, 'manager', 'Checkout', '', $5, $5, '[]', 'I saw all of it.', $5)`,
      [id, offer, people.pm.id, people.groupPm.id, this.api.today],
    );
    return offer;
  }

  /** A note about `pm` by `director`. */
  async note(visibility: string): Promise<string> {
    const note = uuid();
    const { id, people } = this.api.organisation;
    await this.api.owner.query(`INSERT INTO notes (organisation_id, id, person_id, author_id, other_id, body, visibility, on_day) VALUES ($1, $2, $3, $4, $3, 'Wants to lead.', $5, $6)`, [id, note, people.pm.id, people.director.id, visibility, this.api.today]);
    return note;
  }
}
