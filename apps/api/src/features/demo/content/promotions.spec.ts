import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { ladderFromContent, targetFor } from '@nextrung/domain/ladder';
import { caseGaps, decisionFindings, DELIVER_WITHIN_DAYS, packetDraftProblems, panelFindings, stepOn, submitFindings } from '@nextrung/domain/promotion';
import { assess, type EvidenceInput } from '@nextrung/domain/readiness';
import { parse } from 'yaml';
import { promotionRows } from '../promotion-rows.js';
import { type DemoCase, demoCases, demoCycles, demoOrganisation, type DemoEvidence } from './index.js';

const read = ladderFromContent(parse(readFileSync(new URL('../../../../content/product-management.yaml', import.meta.url), 'utf8')) as unknown);
if (!read.ok) throw new Error('the built-in ladder is refused');
const ladder = read.value;
const people = new Map(demoOrganisation.people.map((person) => [person.key, person]));
const teamOf = (key: string): string | undefined => demoOrganisation.teams.find((team) => team.people.includes(key))?.name;
const on = (one: DemoCase, action: string): number => one.moves.find(([made]) => made === action)?.[1] ?? -1;
const evidenceOf = ({ person }: DemoCase): readonly DemoEvidence[] => people.get(person)?.evidence ?? [];
const locked = demoCases.filter(({ moves }) => moves.some(([action]) => action === 'lock'));

describe('the promotions of the demo', () => {
  it('are in the states between a packet that is written and a decision that was acknowledged', () => {
    expect(demoCases.map(({ state }) => state)).toEqual(['acknowledged', 'decided', 'calibration', 'independent_review', 'drafting']);
    // Refuses moves that the life of a case does not have.
    expect(promotionRows('2027-06-30', 'ladder').map(({ table }) => table)).toContain('case_moves');
  });

  it.each(['2026-02-28', '2027-06-30'])('belong to cycles whose days name their step on %s', (today) => {
    for (const { state, days, panel } of demoCycles) {
      const day = (ago: number): string => addDays(today, -ago);
      expect(stepOn({ opensOn: day(days.opens), nominateUntil: day(days.nominate), lockUntil: day(days.lock), rateUntil: day(days.rate), calibrateUntil: day(days.calibrate), deliverUntil: day(days.deliver) }, today)).toBe(state);
      expect(panelFindings({ ...panel, facilitatorId: panel.facilitator, deciderId: panel.decider, memberIds: panel.members, alternateIds: panel.alternates }, new Map())).toEqual([]);
    }
    for (const { person, presenter, cycle, target, code, from } of demoCases) {
      const found = demoCycles.find(({ key }) => key === cycle);
      expect([code, people.get(person)?.manager]).toEqual([code, presenter]);
      expect(code).toMatch(/^C-[2-9A-HJ-NP-Z]{5}$/);
      if (found) expect([code, teamOf(person), found.panel.rungs.includes(target)]).toEqual([code, found.team, true]);
      expect(people.get(person)?.levels.map(({ rung }) => rung)).toContain(from);
    }
  });

  it.each(locked)('could be locked as they were: $code', (one) => {
    const { packet, need, target } = one;
    const assessment = assessedAt(one, on(one, 'lock'));
    const answered = new Set(packet.answers.map(({ about }) => about));
    const gaps = caseGaps(assessment, 90).map(({ competency }) => `gap:${competency ?? 'breadth'}`);
    expect([one.code, packetDraftProblems({
      recommendation: packet.recommendation, recommendationAsked: true, need: need?.text ?? null, hasEvidence: true,
      rows: packet.rows.map(([item, competency]) => ({ title: item, competency, gone: !evidenceOf(one).some(({ key, sharedDaysAgo }) => key === item && (sharedDaysAgo ?? -1) >= on(one, 'lock')) })),
      unanswered: gaps.filter((about) => !answered.has(about)),
    })]).toEqual([one.code, []]);
    expect(gaps).toEqual(packet.answers.map(({ about }) => about));
    const asked = new Set(ladder.cells.filter(({ rung }) => rung === target).flatMap(({ indicators }) => indicators.map(({ id }) => id)));
    for (const [item] of packet.rows) expect([item, evidenceOf(one).find(({ key }) => key === item)?.indicators.every(({ id }) => asked.has(id))]).toEqual([item, true]);
    for (const [item, by] of packet.statements) expect([item, by, evidenceOf(one).find(({ key }) => key === item)?.corroborations.some((seen) => seen.by === by && (seen.daysAgo ?? -1) >= on(one, 'lock'))]).toEqual([item, by, true]);
  });

  it.each(locked)('were judged by those who may, with reasons that cite the packet: $code', (one) => {
    const items = one.packet.rows.map(([item]) => item);
    const panel = demoCycles.find(({ key }) => key === one.cycle)?.panel;
    for (const { by, ratings: { overall, ...each }, daysAgo } of one.reviews) {
      const rating = ([level, reason, ...cites]: readonly [(typeof overall)[0], string, ...string[]]) => ({ level, reason, cites });
      expect([by, submitFindings({ ratings: Object.entries(each).map(([competency, given]) => ({ competency, ...rating(given) })), overall: rating(overall) }, { competencies: ladder.competencies, items })]).toEqual([by, []]);
      expect([by, panel?.members.includes(by), one.recusals.some(({ person }) => person === by)]).toEqual([by, true, false]);
      expect(daysAgo).toBeLessThanOrEqual(on(one, 'review'));
    }
    if (one.room) expect(one.reviews.length).toBeGreaterThanOrEqual(panel?.quorum ?? Infinity);
  });

  it('were decided as the rules ask, and what was decided to promote stands in the history', () => {
    for (const one of demoCases) {
      const { decision, code, person, target } = one;
      if (!decision) continue;
      const today = '2027-06-30';
      const day = (ago: number | null): string | null => (ago === null ? null : addDays(today, -ago));
      const { outcome, reason, conditions, effectiveDaysAgo, reviewInDays } = decision;
      expect([code, decisionFindings({ outcome, reason, conditions, effectiveOn: day(effectiveDaysAgo), ownerId: reviewInDays === null ? null : 'owner', reviewOn: reviewInDays === null ? null : addDays(today, reviewInDays) }, addDays(today, -on(one, 'decide')), { needed: true })]).toEqual([code, []]);
      expect(on(one, 'decide') + decision.tellInDays).toBe(DELIVER_WITHIN_DAYS);
      if (outcome === 'promote') expect(people.get(person)?.levels.at(-1)).toEqual({ rung: target, fromDaysAgo: effectiveDaysAgo, reason: `Promoted, case ${code}` });
    }
  });
});

/** As it stood so many days ago. */
function assessedAt(one: DemoCase, ago: number) {
  const today = '2027-06-30';
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  const target = targetFor(ladder, one.target);
  if (!target) throw new Error('no such rung');
  const evidence = evidenceOf(one).filter(({ sharedDaysAgo }) => (sharedDaysAgo ?? -1) >= ago).map((item): EvidenceInput => ({
    id: item.key, episode: item.episode, indicators: item.indicators.map(({ id }) => id), impact: item.impact, hasLink: item.link !== null,
    startedOn: day(item.startedDaysAgo), endedOn: day(Math.max(item.endedDaysAgo, ago)), loggedOn: day(item.loggedDaysAgo), selfClaims: {},
    ratings: item.ratings.filter(({ daysAgo }) => daysAgo >= ago).flatMap(({ by, daysAgo, levels }) => levels.map((rated) => ({ ...rated, raterId: by, role: 'manager' as const, on: day(daysAgo) }))),
    corroborations: item.corroborations.flatMap(({ by, daysAgo }) => (daysAgo !== null && daysAgo >= ago ? [{ raterId: by, on: day(daysAgo) }] : [])),
  }));
  return assess({ asOf: day(ago), subjectId: one.person, managerId: one.presenter, target, leaves: [], evidence, counterObservations: [] });
}
