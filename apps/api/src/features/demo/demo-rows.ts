import { addDays } from '@nextrung/domain/kernel';
import { v5 } from 'uuid';
import { type DemoEvidence, demoOrganisation, type DemoPerson } from './content/index.js';

/** Any fixed UUID does: it makes the same key give the same identifier on every load. */
const NAMESPACE = '6f0c4b1e-6a3e-5b8e-9d35-2f6f0f8e7a11';

/** Rows of one table: column names, and a value for each. */
export interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

export const demoId = (key: string): string => v5(key, NAMESPACE);
export const DEMO_ORGANISATION_ID = demoId('organisation');
export const teamId = (name: string): string => demoId(`team/${name}`);

/** The identifier of the team that somebody is in. */
export function teamOf(person: string): string | null {
  const found = demoOrganisation.teams.find((team) => team.people.includes(person));
  return found ? teamId(found.name) : null;
}

const people = demoOrganisation.people;
/** The manager's manager leaves older work that a manager has rated to them. */
const LEFT_AFTER_DAYS = 14;
const items = people.flatMap((person) => person.evidence.map((item) => ({ person, item })));

/** A table's rows, made from a list. */
export function rows<T>(table: string, columns: readonly string[], list: readonly T[], value: (entry: T) => readonly unknown[]): Rows {
  return { table, columns: ['organisation_id', ...columns], values: list.map((entry) => [DEMO_ORGANISATION_ID, ...value(entry)]) };
}

/** Days and mornings before one; a number below 0 lies ahead. */
export const daysAround = (today: string): { day: (daysAgo: number) => string; at: (daysAgo: number) => string } => {
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  return { day, at: (daysAgo) => `${day(daysAgo)}T09:00:00Z` };
};

/** Every tenant row of the demo organisation loaded on a day, in an order that satisfies the references. */
export function demoRows(today: string): Rows[] {
  const { day, at } = daysAround(today);
  const id = (key: string): string => demoId(key);
  const own = (item: DemoEvidence): boolean => item.episode === '' || item.episode === item.title;
  const episodes = [...new Map(items.filter(({ item }) => !own(item)).map(({ person, item }) => [`${person.key}/${item.episode}`, { person, name: item.episode }])).entries()];
  const visibility = items.flatMap(({ person, item }) => [
    { person, item, state: 'private', daysAgo: item.loggedDaysAgo },
    ...(item.sharedDaysAgo === null ? [] : [{ person, item, state: 'shared', daysAgo: item.sharedDaysAgo }]),
  ]);
  const ratings = items.flatMap(({ item }) => item.ratings.flatMap((rating) => rating.levels.map((level) => ({ item, rating, level }))));
  const asks = items.flatMap(({ item }) => item.corroborations.map((ask) => ({ item, ask })));
  const counters = items.flatMap(({ person, item }) => item.counterObservations.map((counter, index) => ({ person, item, counter, index })));

  return [
    rows('teams', ['id', 'name'], demoOrganisation.teams, ({ name }) => [teamId(name), name]),
    rows('people', ['id', 'name', 'email', 'is_admin', 'aspiring', 'team_id'], people, (p) => [id(p.key), p.name, p.email, p.admin, p.aspiring, teamOf(p.key)]),
    rows('person_levels', ['id', 'person_id', 'rung', 'effective_from', 'reason', 'recorded_at'],
      people.flatMap((p) => p.levels.map((level, index) => ({ p, level, index }))),
      ({ p, level, index }) => [id(`${p.key}/level/${index}`), id(p.key), level.rung, day(level.fromDaysAgo), level.reason, at(level.fromDaysAgo)]),
    rows('reporting_lines', ['id', 'person_id', 'manager_id', 'valid_from'],
      people.flatMap((p) => (p.manager === null ? [] : [{ p, manager: p.manager }])),
      ({ p, manager }) => [id(`${p.key}/line`), id(p.key), id(manager), day(p.managerSinceDaysAgo ?? 0)]),
    rows('leaves', ['id', 'person_id', 'from_day', 'to_day'],
      people.flatMap((p) => p.leaves.map((leave, index) => ({ p, leave, index }))),
      ({ p, leave, index }) => [id(`${p.key}/leave/${index}`), id(p.key), day(leave.fromDaysAgo), day(leave.toDaysAgo)]),
    rows('episodes', ['id', 'person_id', 'name'], episodes, ([key, { person, name }]) => [id(key), id(person.key), name]),
    rows('evidence_items', ['id', 'person_id', 'state', 'logged_on', 'created_at'], items,
      ({ person, item }) => [id(item.key), id(person.key), item.state, day(item.loggedDaysAgo), at(item.loggedDaysAgo)]),
    rows('evidence_revisions',
      ['id', 'item_id', 'revision', 'title', 'happened', 'contribution', 'started_on', 'ended_on', 'ongoing', 'episode_id', 'link', 'impact', 'metric', 'counterfactual', 'indicators', 'author_id', 'created_at'],
      items, ({ person, item }) => [
        id(`${item.key}/revision`), id(item.key), 1, item.title, item.happened, item.contribution, day(item.startedDaysAgo), day(item.endedDaysAgo), item.ongoing,
        own(item) ? null : id(`${person.key}/${item.episode}`), item.link, item.impact, item.metric && JSON.stringify(item.metric), item.counterfactual,
        JSON.stringify(item.indicators), id(person.key), at(item.loggedDaysAgo),
      ]),
    rows('evidence_visibility', ['id', 'item_id', 'state', 'changed_by', 'changed_at'], visibility,
      ({ person, item, state, daysAgo }) => [id(`${item.key}/${state}`), id(item.key), state, id(person.key), at(daysAgo)]),
    rows('ratings', ['id', 'item_id', 'rater_id', 'role', 'indicator', 'level', 'note', 'on_day', 'revision', 'created_at'], ratings,
      ({ item, rating, level }) => [
        id(`${item.key}/${rating.by}/${level.indicator}/${rating.daysAgo}`), id(item.key), id(rating.by), 'manager', level.indicator, level.level, rating.note, day(rating.daysAgo), 1, at(rating.daysAgo),
      ]),
    rows('rating_declines', ['id', 'item_id', 'declined_by', 'on_day', 'created_at'], leftToManagers(),
      ({ item, by, daysAgo }) => [id(`${item.key}/left/${by}`), id(item.key), id(by), day(daysAgo), at(daysAgo)]),
    rows('counter_observations', ['id', 'person_id', 'item_id', 'observer_id', 'role', 'indicator', 'severity', 'facts', 'on_day'], counters,
      ({ person, item, counter, index }) => [id(`${item.key}/counter/${index}`), id(person.key), id(item.key), id(counter.by), 'manager', counter.indicator, counter.severity, counter.facts, day(counter.daysAgo)]),
    rows('corroboration_asks', ['id', 'item_id', 'colleague_id', 'message', 'asked_on'], asks,
      ({ item, ask }) => [id(`${item.key}/ask/${ask.by}`), id(item.key), id(ask.by), ask.message, day(ask.askedDaysAgo)]),
    rows('corroboration_answers', ['id', 'ask_id', 'answer', 'note', 'on_day', 'revision'],
      asks.flatMap(({ item, ask }) => (ask.daysAgo === null ? [] : [{ item, ask, daysAgo: ask.daysAgo }])),
      ({ item, ask, daysAgo }) => [id(`${item.key}/answer/${ask.by}`), id(`${item.key}/ask/${ask.by}`), 'confirmed', ask.note, day(daysAgo), 1]),
    rows('memberships', ['account_id', 'person_id'], people, (p: DemoPerson) => [id(`${p.key}/account`), id(p.key)]),
  ];
}

function leftToManagers(): { item: DemoEvidence; by: string; daysAgo: number }[] {
  return items.flatMap(({ person, item }) => {
    const above = people.find(({ key }) => key === person.manager)?.manager;
    const ratedDaysAgo = Math.max(0, ...item.ratings.map(({ daysAgo }) => daysAgo));
    return above && item.state === 'shared' && ratedDaysAgo > LEFT_AFTER_DAYS ? [{ item, by: above, daysAgo: ratedDaysAgo }] : [];
  });
}

/** The accounts, without passwords: only one click on this computer opens them. */
export const demoLogins: Rows = {
  table: 'accounts',
  columns: ['id', 'email'],
  values: people.map((person) => [demoId(`${person.key}/account`), person.email]),
};
