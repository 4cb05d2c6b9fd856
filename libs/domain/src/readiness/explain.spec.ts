import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from './assess.js';
import { explainGate, explainIndex } from './explain-gates.js';
import { explainIndicator } from './explain.js';
import type { EvidenceInput, ReadinessInput } from './input.js';
import { readinessPolicy as policy } from './policy.js';
import { anyInput, indicatorsOf } from './testing/arbitrary.js';
import { workedExamples } from './testing/examples.js';
import { runs } from './testing/runs.js';
import type { IndicatorTrace } from './trace.js';

const base: ReadinessInput = {
  asOf: '2026-09-27',
  subjectId: 'pm',
  managerId: 'mgr',
  leaves: [],
  target: { rung: 'SPM', sustainDays: 180, minEpisodes: 3, competencies: [{ id: 'strategy', required: 'sustained', indicators: [{ id: 'S1', must: true }, { id: 'S2', must: false, waived: true }] }] },
  evidence: [],
  counterObservations: [],
};
const item = (id: string, more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  id, episode: id, indicators: ['S1'], selfClaims: { S1: 'meets' }, startedOn: '2026-06-01', endedOn: '2026-08-18', loggedOn: '2026-08-18', hasLink: true, impact: 'measured', ratings: [], corroborations: [], ...more,
});
const rated = { ratings: [{ raterId: 'mgr', role: 'manager', indicator: 'S1', level: 'meets', on: '2026-09-01' }] } as const;
const seen = { corroborations: [{ raterId: 'ana', on: '2026-09-01' }] };

function traced(more: Partial<ReadinessInput>): IndicatorTrace {
  const trace = explainIndicator({ ...base, ...more }, 'S1');
  if (trace === null) throw new Error('no trace');
  return trace;
}

describe('the trace of an indicator', () => {
  it('is null for what the target does not have, or has waived', () => {
    expect(explainIndicator(base, 'X9')).toBeNull();
    expect(explainIndicator(base, 'S2')).toBeNull();
  });

  it('names every voice with its reliability', () => {
    const [one] = traced({ evidence: [item('a', { ...rated, ...seen })] }).items;
    expect(one?.voices).toEqual([
      { kind: 'self', personId: 'pm', level: 'meets', rho: 0.15 },
      { kind: 'link', personId: null, level: null, rho: 0.2 },
      { kind: 'manager', personId: 'mgr', level: 'meets', rho: 0.55 },
      { kind: 'peer', personId: 'ana', level: null, rho: 0.3 },
    ]);
    expect(one).toMatchObject({ attainment: 1, credibility: 0.7858, heldDown: false, impactFactor: 0.85, quality: 0.66793, ageDays: 40, recency: 1, grade: 'A', counted: true, strongerItem: null, added: 0.66793, decisive: true });
  });

  it('says that an unrated item is held down, and that a stronger one of the project counts instead', () => {
    const { items, tiers, support } = traced({ evidence: [item('a', { ...rated, ...seen, episode: 'x' }), item('b', { ...seen, episode: 'x' })] });
    expect(items.map(({ evidenceId }) => evidenceId)).toEqual(['a', 'b']);
    expect(items[1]).toMatchObject({ heldDown: true, credibility: 0.29, believed: 0.524, counted: false, strongerItem: 'a', added: 0, decisive: false });
    expect(tiers.all).toBe(support);
  });

  it('says which ceilings hold what speaks for it', () => {
    const many = (more: Partial<EvidenceInput>): EvidenceInput[] => ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => item(id, more));
    expect(traced({ evidence: many(rated) })).toMatchObject({ support: 0.65, ceilings: [{ kind: 'without_a', at: 0.65 }] });
    expect(traced({ evidence: many({}) })).toMatchObject({ support: 0.3, ceilings: [{ kind: 'without_ab', at: 0.3 }] });
    const old = traced({ evidence: many({ ...rated, ...seen, startedOn: '2024-01-01', endedOn: '2024-09-27', loggedOn: '2024-09-27' }) });
    expect(old.ceilings.map(({ kind }) => kind)).toEqual(['freshest']);
    expect(old.support).toBe(old.freshest);
  });

  it('weighs what speaks against it, also what nobody confirmed', () => {
    const { indicators, hasLink, startedOn, endedOn, loggedOn } = item('x');
    const counter = { indicators, hasLink, startedOn, endedOn: '2026-08-01', loggedOn, corroborations: [], severity: 'material' as const };
    const trace = traced({
      evidence: [item('a', { ...rated, ...seen })],
      counterObservations: [{ ...counter, id: 'c', episode: 'c', ratings: [{ raterId: 'mgr', role: 'manager', indicator: 'S1', level: 'not_shown', on: endedOn }] }, { ...counter, id: 'd', episode: 'd', ratings: [] }],
    });
    expect(trace.counterObservations).toEqual([
      { id: 'c', episode: 'c', credibility: 0.64, severity: 'material', severityFactor: 0.7, recency: 1, laterStrongEpisodes: 1, weight: 0.224 },
      { id: 'd', episode: 'd', credibility: 0, severity: 'material', severityFactor: 0.7, recency: 1, laterStrongEpisodes: 1, weight: 0 },
    ]);
    expect(trace).toMatchObject({ counter: 0.224, contested: false });
  });

  it('does not age on leave', () => {
    const [one] = traced({ evidence: [item('a')], leaves: [{ from: '2026-09-01', to: '2026-09-10' }] }).items;
    expect(one).toMatchObject({ ageDays: 30, leaveDays: 10 });
  });

  it('agrees with the assessment, and what it says adds up', () => {
    fc.assert(fc.property(anyInput, (input) => {
      for (const competency of assess(input, { lapseDates: false }).competencies) {
        for (const indicator of competency.indicators) {
          const trace = explainIndicator(input, indicator.id);
          if (trace === null) throw new Error('no trace');
          const { support, counter, score, state, contested, counted } = indicator;
          expect(trace).toMatchObject({ indicator: indicator.id, competency: competency.id, support, counter, score, state, contested });
          expect(trace.items.filter((one) => one.counted).map(({ evidenceId, value }) => [evidenceId, value])).toEqual(counted.map(({ evidenceId, value }) => [evidenceId, value]));
          expectArithmetic(trace);
        }
      }
    }), { numRuns: runs });
  });

  it('says exactly what is lost without an item', () => {
    fc.assert(fc.property(anyInput, fc.nat(), (input, at) => {
      const id = indicatorsOf(input.target)[at % indicatorsOf(input.target).length] ?? '';
      const trace = explainIndicator(input, id);
      for (const one of trace?.items ?? []) {
        const then = explainIndicator({ ...input, evidence: input.evidence.filter(({ id: other }) => other !== one.evidenceId) }, id);
        expect(one.added).toBeCloseTo((trace?.support ?? 0) - (then?.support ?? 0), 6);
        expect(one.decisive).toBe(trace?.state === 'demonstrated' && then?.state !== 'demonstrated');
        expect(one.counted || one.strongerItem !== null).toBe(true);
      }
    }), { numRuns: runs });
  });
});

function expectArithmetic({ items, tiers, freshest, support, counter, score, ceilings }: IndicatorTrace): void {
  for (const one of items) {
    const doubt = one.voices.reduce((product, { rho }) => product * (1 - rho), 1);
    expect(one.believed).toBeCloseTo(1 - doubt, 5);
    expect(one.credibility).toBeCloseTo(one.heldDown ? policy.unratedCredibility : one.believed, 5);
    expect(one.quality).toBeCloseTo(one.attainment * one.credibility * one.impactFactor, 5);
    expect(one.value).toBeCloseTo(one.quality * one.recency, 5);
  }
  const together = Math.max(tiers.A, Math.min(0.65, tiers.AB), Math.min(0.3, tiers.all));
  expect(support).toBeCloseTo(Math.min(freshest, together), 5);
  expect(score).toBeCloseTo(support * (1 - counter), 5);
  if (ceilings.length === 0) expect(support).toBeCloseTo(Math.max(tiers.A, tiers.AB, Math.min(0.65, tiers.all)), 5);
}

describe('the trace of a gate', () => {
  it('comes to the gate, from parts whose weights come to 1', () => {
    fc.assert(fc.property(anyInput, (input) => {
      for (const competency of assess(input, { lapseDates: false }).competencies) {
        const trace = explainGate(competency, input.target);
        if (trace.byWaiver) {
          expect(trace).toMatchObject({ parts: [], indicators: [], together: 1, met: true });
          continue;
        }
        expect(trace.parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(trace.limit ?? trace.together).toBeCloseTo(competency.gate, 5);
        expect(trace.parts.every(({ filled, reached, asked, part }) => part === 'progress' || filled === Math.min(1, Math.round((reached / asked) * 1e6) / 1e6))).toBe(true);
        const [progress] = trace.parts;
        expect(progress?.filled === 1).toBe(progress?.reached === progress?.asked);
      }
    }), { numRuns: runs });
  });

  it('asks for every must and the best of the others', () => {
    const found = workedExamples.find(({ name }) => name === 'a contested competency without support');
    const competency = found && assess(found.input).competencies.find(({ contested }) => contested);
    const trace = competency && explainGate(competency, { sustainDays: 180 });
    expect(trace?.limit).toBe(0.95);
    expect(trace?.indicators).toHaveLength(3);
    expect(trace?.indicators.slice(0, 2).every(({ must }) => must)).toBe(true);
  });

  it('has no parts where everything is waived', () => {
    const input = { ...base, target: { ...base.target, competencies: [{ id: 'x', required: 'sustained' as const, indicators: [{ id: 'S1', must: true, waived: true }] }] } };
    const [competency] = assess(input).competencies;
    expect(competency && explainGate(competency, input.target)).toMatchObject({ parts: [], indicators: [], together: 1, gate: 1, met: true, byWaiver: true });
  });
});

describe('the trace of the index', () => {
  it('comes to the index', () => {
    fc.assert(fc.property(anyInput, (input) => {
      const assessment = assess(input, { lapseDates: false });
      const { gates, min, mean, weights, weakest, rawIndex } = explainIndex(assessment);
      expect(100 * (weights.min * min + weights.mean * mean)).toBeCloseTo(rawIndex, 3);
      expect(gates).toHaveLength(assessment.competencies.length + 1);
      expect(gates.filter(({ id }) => weakest.includes(id)).every(({ gate }) => gate === min)).toBe(true);
      expect(weakest.length).toBeGreaterThan(0);
    }), { numRuns: runs });
  });
});
