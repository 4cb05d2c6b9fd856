import { chance } from './chance.mjs';
import { line } from './copy.mjs';
import { identifier } from './identifiers.mjs';
import { EPISODES } from './shapes.mjs';
import { anyWord, text } from './words.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./shapes.mjs').ShapedItem} ShapedItem */
/** Lines for `COPY`, by table; the columns are in COLUMNS. @typedef {Record<string, string>} Lines */

const DAY = 86_400_000;
/** When everybody was entered: before everything that they did. */
const ENTERED = Date.UTC(2020, 0, 6);
const SINCE = '2020-01-06';

/** Columns by table, after organisation_id and id. @type {Record<string, readonly string[]>} */
export const COLUMNS = {
  people: ['name', 'email', 'location'],
  person_levels: ['person_id', 'rung', 'effective_from', 'reason'],
  reporting_lines: ['person_id', 'manager_id', 'valid_from'],
  episodes: ['person_id', 'name'],
  evidence_items: ['person_id', 'state', 'logged_on', 'created_at'],
  evidence_revisions: ['item_id', 'revision', 'title', 'situation', 'happened', 'contribution', 'result', 'counterfactual', 'started_on', 'ended_on', 'episode_id', 'link', 'impact', 'metric', 'indicators', 'author_id', 'created_at'],
  evidence_visibility: ['item_id', 'state', 'changed_by', 'changed_at'],
  evidence_search: ['person_id', 'state', 'started_on', 'ended_on', 'impact', 'episode_id', 'document'],
  ratings: ['item_id', 'rater_id', 'role', 'indicator', 'level', 'note', 'on_day', 'revision', 'created_at'],
  corroboration_asks: ['item_id', 'colleague_id', 'message', 'asked_on', 'created_at'],
  corroboration_answers: ['ask_id', 'answer', 'note', 'on_day', 'revision', 'created_at'],
};

/** @param {number} number */
export const personId = (number) => identifier('person', ENTERED, number);
/** @param {number} number */
export const accountId = (number) => identifier('account', ENTERED, number);
/** @param {number} number */
export const address = (number) => `person${String(number)}@bench.example`;
/** The words of an episode are the same at every call. @param {number} number @param {number} at */
const episodeName = (number, at) => `${anyWord(chance(number * EPISODES + at))} ${String(at)}`;

export class Rows {
  /** @param {string} organisation @param {number} today midnight, in milliseconds since 1970 */
  constructor(organisation, today) {
    this.organisation = organisation;
    this.today = today;
  }

  /** @param {Lines} lines @param {string} table @param {string} id @param {readonly import('./copy.mjs').Value[]} values */
  #add(lines, table, id, values) {
    lines[table] = (lines[table] ?? '') + line([this.organisation, id, ...values]);
  }

  /** Everybody without what they did. @param {readonly Person[]} people @returns {Lines} */
  people(people) {
    /** @type {Lines} */
    const lines = {};
    for (const { number, manager, rung } of people) {
      const id = personId(number);
      const random = chance(number + 5);
      this.#add(lines, 'people', id, [`${anyWord(random)} ${anyWord(random)} ${String(number)}`, address(number), `Town ${String(number % 40)}`]);
      this.#add(lines, 'person_levels', identifier('level', ENTERED, number), [id, rung, SINCE, 'Joined']);
      if (manager !== null) this.#add(lines, 'reporting_lines', identifier('line', ENTERED, number), [id, personId(manager), SINCE]);
      for (let at = 0; at < EPISODES; at += 1) this.#add(lines, 'episodes', identifier('episode', ENTERED, number, at), [id, episodeName(number, at)]);
    }
    return lines;
  }

  /** One item of each of these people, with everything that is said of it. @param {readonly {person: Person, item: ShapedItem, at: number, colleague: number}[]} entries @returns {Lines} */
  evidence(entries) {
    /** @type {Lines} */
    const lines = {};
    for (const entry of entries) this.#item(lines, entry);
    return lines;
  }

  /** @param {Lines} lines @param {{person: Person, item: ShapedItem, at: number, colleague: number}} entry */
  #item(lines, { person, item, at, colleague }) {
    const { number, manager, skip } = person;
    const random = chance(number * 1009 + at);
    /** @param {number} daysAgo */
    const day = (daysAgo) => new Date(this.today - daysAgo * DAY).toISOString().slice(0, 10);
    // Spread over the day, so that the items of a moment are everybody's and not one person's.
    const moment = this.today - item.logged * DAY + (number % DAY);
    const when = new Date(moment).toISOString();
    const owner = personId(number);
    const id = identifier('item', moment, number, at);
    const episode = item.episode === null ? null : identifier('episode', ENTERED, number, item.episode);
    const title = text(random, 6);
    const [situation, happened, contribution, result] = [text(random, 8), text(random, 14), text(random, 10), text(random, 6)];
    const link = item.link ? 'https://wiki.example/page' : null;
    const metric = item.impact === 'measured' || item.impact === 'attributed' ? { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' } : null;
    this.#add(lines, 'evidence_items', id, [owner, item.state, day(item.logged), when]);
    this.#add(lines, 'evidence_revisions', identifier('revision', moment, number, at), [
      id, 1, title, situation, happened, contribution, result, '', day(item.started), day(item.ended), episode, link, item.impact, metric && JSON.stringify(metric),
      JSON.stringify(item.indicators.map((code) => ({ id: code, claim: null }))), owner, when,
    ]);
    const words = [title, situation, happened, contribution, result, ...(link ? ['https wiki example page'] : []), ...(metric ? ['conversion q2'] : []), ...(item.episode === null ? [] : [episodeName(number, item.episode)])];
    const lexemes = new Set([...words.join(' ').split(' '), ...item.indicators.map((code) => `#${code}`), '@']);
    this.#add(lines, 'evidence_search', id, [owner, item.state, day(item.started), day(item.ended), item.impact, episode, [...lexemes].map((lexeme) => `'${lexeme}'`).join(' ')]);
    for (const [part, state] of (item.state === 'shared' ? ['private', 'shared'] : [item.state]).entries()) {
      this.#add(lines, 'evidence_visibility', identifier('visibility', moment, number, at, part), [id, state, owner, when]);
    }
    // Said a week after the item was logged, today at the latest.
    const said = Math.max(0, item.logged - 7);
    const saidAt = this.today - said * DAY + (number % DAY);
    let part = 0;
    for (const [rater, role, levels] of /** @type {const} */ ([[manager, 'manager', item.ratings], [skip, 'other', item.others]])) {
      if (rater === null) continue;
      for (const { indicator, level } of levels) {
        this.#add(lines, 'ratings', identifier('rating', saidAt, number, at, part), [id, personId(rater), role, indicator, level, text(random, 6), day(said), 1, new Date(saidAt).toISOString()]);
        part += 1;
      }
    }
    if (!item.confirmed) return;
    const ask = identifier('ask', moment, number, at);
    this.#add(lines, 'corroboration_asks', ask, [id, personId(colleague), '', day(item.logged), when]);
    this.#add(lines, 'corroboration_answers', identifier('answer', saidAt, number, at), [ask, 'confirmed', text(random, 6), day(said), 1, new Date(saidAt).toISOString()]);
  }
}
