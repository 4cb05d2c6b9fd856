import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ladderFromContent, nextRung, targetFor } from '@nextrung/domain/ladder';
import { assess, type Assessment, type CounterObservationInput, type EvidenceInput, type ReadinessInput } from '@nextrung/domain/readiness';
import { parse } from 'yaml';
import { demoAccounts, demoDevelopment, demoOrganisation, type DemoEvidence, type DemoPerson } from './index.js';

const content: unknown = parse(readFileSync(new URL('../../../../content/product-management.yaml', import.meta.url), 'utf8'));
const read = ladderFromContent(content);
if (!read.ok) throw new Error('the built-in ladder is refused');
const ladder = read.value;

const people = new Map(demoOrganisation.people.map((person) => [person.key, person]));
const inProduct = demoOrganisation.people.filter((person) => !person.colleague && !person.admin);
const evidence = demoOrganisation.people.flatMap((person) => person.evidence.map((item) => ({ person, item })));

const loadDays = ['2026-02-28', '2027-06-30'];

describe.each(loadDays)('the demo organisation loaded on %s', (today) => {
  const assessments = new Map(inProduct.map((person) => [person.key, assessed(person, today)]));
  const inState = (state: Assessment['state']) => [...assessments].filter(([, { assessment }]) => assessment.state === state).map(([key]) => key);

  it('has people in every state', () => {
    expect(inState('ready')).toEqual(['nadia', 'sunniva']);
    expect(inState('close')).toEqual(['callum', 'darius', 'eilidh', 'hana', 'sofia']);
    expect(inState('no_evidence')).toEqual(['femi']);
    expect(inState('building')).toEqual(
      ['ingrid', 'amara', 'priya', 'grace', 'yuki', 'tobias', 'joanna', 'rafael', 'kwabena', 'leila', 'mateus', 'meilin', 'bart', 'rohan', 'jun-ho', 'aoife', 'chiara'],
    );
  });

  it('shows a manager who has not rated yet the same states as the person', () => {
    for (const person of inProduct) {
      expect([person.key, assessed(person, today, { sealed: true }).assessment.state]).toEqual([person.key, assessments.get(person.key)?.assessment.state]);
    }
  });

  it('has one person gone stale, one contested, one on leave and one aspiring', () => {
    const having = (test: (assessment: Assessment) => boolean) => [...assessments].filter(([, { assessment }]) => test(assessment)).map(([key]) => key);
    expect(having(({ competencies }) => competencies.every(({ freshness }) => freshness === 'stale'))).toEqual(['mateus']);
    expect(having(({ competencies }) => competencies.some(({ contested }) => contested))).toEqual(['eilidh']);
    expect(inProduct.filter(({ leaves }) => leaves.some(({ fromDaysAgo, toDaysAgo }) => fromDaysAgo >= 0 && toDaysAgo <= 0)).map(({ key }) => key)).toEqual(['grace']);
    expect(inProduct.filter(({ aspiring }) => aspiring).map(({ key, rung, evidence: items }) => [key, rung, items.length])).toEqual([['joanna', null, 2]]);
  });

  it('brings the PM of the one-click account near with one confirmation and two ratings', () => {
    const pm = people.get(demoAccounts.pm);
    if (!pm) throw new Error('no such person');
    const before = assessed(pm, today);
    const rated = before.input.evidence.map((item) => item.ratings.length > 0 ? item : { ...item, ratings: item.indicators.map((indicator) => (
      { raterId: demoAccounts.group_pm, role: 'manager' as const, indicator, level: 'meets' as const, on: today })) });
    const confirmed = rated.map((item) => item.id === 'callum-quote-lock' ? { ...item, corroborations: [{ raterId: demoAccounts.colleague, on: today }] } : item);
    const after = assess({ ...before.input, evidence: confirmed });
    expect(before.assessment.unmet).toEqual(['communication', 'data', 'leadership']);
    expect(after.unmet).toEqual(['communication', 'leadership']);
    expect(after.index).toBeGreaterThan(before.assessment.index + 5);
  });
});

describe('the demo organisation', () => {
  it('is a Director, three Group PMs with six or more reports each, and the people beside them', () => {
    const reports = (key: string) => inProduct.filter(({ manager }) => manager === key);
    expect(reports(demoAccounts.director).map(({ key, rung }) => [key, rung])).toEqual([['amara', 'GPM'], ['rafael', 'GPM'], ['meilin', 'GPM']]);
    for (const lead of reports(demoAccounts.director)) expect(reports(lead.key).length).toBeGreaterThanOrEqual(6);
    expect(inProduct.filter(({ rung }) => rung === 'APM' || rung === 'PM' || rung === 'SPM')).toHaveLength(20);
    expect(demoOrganisation.people.filter(({ colleague }) => colleague).map(({ rung, manager, evidence: items }) => [rung, manager, items.length])).toEqual([[null, null, 0], [null, null, 0]]);
    expect(people.get(demoAccounts.pm)?.manager).toBe(demoAccounts.group_pm);
    expect(people.get(demoAccounts.admin)?.admin).toBe(true);
  });

  it('has items waiting for every manager, open asks and private items', () => {
    const waiting = (key: string) => evidence.filter(({ person, item }) => person.manager === key && item.state === 'shared' && item.ratings.length === 0);
    for (const key of ['amara', 'rafael', 'meilin']) expect(waiting(key).length).toBeGreaterThanOrEqual(4);
    const open = evidence.flatMap(({ item }) => item.corroborations).filter(({ daysAgo }) => daysAgo === null);
    expect(open.filter(({ by }) => by === demoAccounts.colleague).length).toBeGreaterThanOrEqual(4);
    expect(evidence.filter(({ item }) => item.state === 'private').length).toBeGreaterThanOrEqual(6);
    expect(evidence.length).toBeGreaterThanOrEqual(90);
  });

  it('names only people and indicators that exist', () => {
    expect(new Set(evidence.map(({ item }) => item.key)).size).toBe(evidence.length);
    expect(people.size).toBe(demoOrganisation.people.length);
    for (const { person, item } of evidence) {
      // Of the target, or of a rung that the person has come to since.
      const rungs = [targetOf(person).rung, ...person.levels.map(({ rung }) => rung as string)];
      const known = ladder.cells.filter(({ rung }) => rungs.includes(rung)).flatMap(({ indicators }) => indicators.map(({ id }) => id));
      expect(known).toEqual(expect.arrayContaining(item.indicators.map(({ id }) => id)));
      expect(item.indicators.length).toBeLessThanOrEqual(4);
      for (const { by } of item.corroborations) expect([item.key, by !== person.key && people.has(by)]).toEqual([item.key, true]);
      for (const { by } of [...item.ratings, ...item.counterObservations]) expect([item.key, by]).toEqual([item.key, person.manager]);
    }
  });

  it('has a plan, a bar and a note of somebody and their line manager, for the target rung, with nothing due soon', () => {
    expect(demoDevelopment).not.toEqual([]);
    for (const { person, manager, actions, bar, note, talkedDaysAgo } of demoDevelopment) {
      const of = people.get(person);
      expect([of?.manager, bar.targetRung]).toEqual([manager, nextRung(ladder, of?.levels.at(-1)?.rung ?? null)?.id]);
      const asked = new Set(ladder.cells.filter(({ rung }) => rung === bar.targetRung).flatMap(({ indicators }) => indicators.map(({ id }) => id)));
      expect(actions.filter(({ indicator }) => !asked.has(indicator))).toEqual([]);
      expect(bar.cells.filter(({ competency }) => !ladder.competencies.some(({ id }) => id === competency))).toEqual([]);
      // Nobody's to-do list begins with what an example asks.
      expect(actions.filter(({ dueInDays, done }) => done === null && dueInDays <= 21)).toEqual([]);
      for (const { done } of actions) if (done) expect(of?.evidence.find(({ key }) => key === done.item)?.loggedDaysAgo).toBeGreaterThanOrEqual(done.daysAgo);
      expect(talkedDaysAgo).toContain(note.daysAgo);
    }
  });

  it('keeps the order of time', () => {
    for (const { person, item } of evidence) expect([item.key, outOfOrder(person, item)]).toEqual([item.key, []]);
  });

  it('backs an outcome by figures and never repeats a sentence', () => {
    for (const { item } of evidence) {
      if (item.impact === 'measured' || item.impact === 'attributed') expect([item.key, item.metric?.before, item.metric?.after]).not.toContain(null);
      expect([item.key, item.counterfactual !== '']).toEqual([item.key, item.impact === 'attributed']);
    }
    const texts = evidence.flatMap(({ item }) => [
      item.title, item.happened, item.contribution, ...item.ratings.map(({ note }) => note), ...item.corroborations.flatMap(({ note, message }) => [note, message]),
    ]).filter((text) => text !== '');
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?]) /));
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  });
});

function targetOf(person: DemoPerson) {
  const rung = nextRung(ladder, person.rung);
  const target = rung && targetFor(ladder, rung.id);
  if (!target) throw new Error(`${person.key} has no target`);
  return target;
}

function assessed(person: DemoPerson, today: string, { sealed = false } = {}): { input: ReadinessInput; assessment: Assessment } {
  const day = (ago: number) => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);
  const shared = person.evidence.filter(({ state }) => state === 'shared');
  const input: ReadinessInput = {
    asOf: today, subjectId: person.key, managerId: person.manager, target: targetOf(person),
    leaves: person.leaves.map(({ fromDaysAgo, toDaysAgo }) => ({ from: day(fromDaysAgo), to: day(toDaysAgo) })),
    evidence: shared.map((item) => evidenceInput(item, day, sealed && item.ratings.length === 0)),
    counterObservations: shared.flatMap((item) => counterInputs(item, day)),
  };
  return { input, assessment: assess(input) };
}

function evidenceInput(item: DemoEvidence, day: (ago: number) => string, sealed: boolean): EvidenceInput {
  return {
    id: item.key, episode: item.episode, indicators: item.indicators.map(({ id }) => id), impact: item.impact, hasLink: item.link !== null,
    startedOn: day(item.startedDaysAgo), endedOn: day(item.endedDaysAgo), loggedOn: day(item.loggedDaysAgo),
    selfClaims: sealed ? {} : Object.fromEntries(item.indicators.flatMap(({ id, claim }) => claim === null ? [] : [[id, claim]])),
    ratings: item.ratings.flatMap(({ by, daysAgo, levels }) => levels.map((rated) => ({ ...rated, raterId: by, role: 'manager' as const, on: day(daysAgo) }))),
    corroborations: item.corroborations.flatMap(({ by, daysAgo }) => daysAgo === null ? [] : [{ raterId: by, on: day(daysAgo) }]),
  };
}

function counterInputs(item: DemoEvidence, day: (ago: number) => string): CounterObservationInput[] {
  return item.counterObservations.map(({ by, indicator, severity, daysAgo }, at) => {
    const on = day(daysAgo);
    return {
      id: `${item.key}-counter-${String(at)}`, episode: `${item.key}-counter-${String(at)}`, indicators: [indicator], severity,
      startedOn: on, endedOn: on, loggedOn: on, hasLink: false, corroborations: [],
      ratings: [{ raterId: by, role: 'manager', indicator, level: 'not_shown', on }],
    };
  });
}

/** What happens before what it presupposes, in words; empty when the item is sound. */
function outOfOrder(person: DemoPerson, item: DemoEvidence): string[] {
  const joined = (key: string) => {
    const { levels, rung } = people.get(key) ?? { levels: [], rung: null };
    return rung === null ? Infinity : (levels[0]?.fromDaysAgo ?? 0);
  };
  const shared = item.sharedDaysAgo ?? -1;
  const checks: [string, boolean][] = [
    ['ends before it starts', item.startedDaysAgo < item.endedDaysAgo],
    ['starts before the person joined', joined(person.key) < item.startedDaysAgo],
    ['is logged before it starts', item.startedDaysAgo < item.loggedDaysAgo],
    ['is logged before it ends', !item.ongoing && item.loggedDaysAgo > item.endedDaysAgo],
    ['is shared before it is logged', shared > item.loggedDaysAgo],
    ['is private but seen by others', item.sharedDaysAgo === null && item.ratings.length + item.corroborations.length > 0],
    ...item.ratings.map(({ daysAgo }): [string, boolean] => ['is rated before it is shared', daysAgo > shared || daysAgo < 0]),
    ...item.ratings.map(({ daysAgo }): [string, boolean] => ['is rated before the reporting line', daysAgo > (person.managerSinceDaysAgo ?? -1)]),
    ...item.corroborations.map(({ by, askedDaysAgo, daysAgo }): [string, boolean] => [
      `is confirmed out of turn by ${by}`, askedDaysAgo > shared || (daysAgo ?? 0) > askedDaysAgo || askedDaysAgo > joined(by),
    ]),
  ];
  return checks.filter(([, wrong]) => wrong).map(([words]) => words);
}
