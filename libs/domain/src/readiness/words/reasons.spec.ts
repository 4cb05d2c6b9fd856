import { describe, expect, it } from '@jest/globals';
import type { Forecast } from '../forecast.js';
import type { NextStepAction } from '../next-steps.js';
import { confidenceReason, dateWords, forecastWords, freshnessWords, nextStepWords, stepEffectWords, whyIndicator } from './index.js';

describe('the reason of a confidence', () => {
  const line = { managerId: 'mgr' };
  const person = (id: string): string => ({ mgr: 'Lena Fischer', ana: 'Samuel Ode', bo: 'Bo Lind', cy: 'Cy Young' })[id] ?? id;

  it('counts people, or names them', () => {
    expect(confidenceReason({ verifiers: [], attesters: [] }, line)).toBe('No one has rated or confirmed strong work yet.');
    expect(confidenceReason({ verifiers: ['mgr'], attesters: ['mgr'] }, line)).toBe('Only the line manager has rated strong work; one more person would raise confidence.');
    expect(confidenceReason({ verifiers: ['ana'], attesters: ['ana'] }, line)).toBe('Only one person, not the line manager, has rated strong work; one more person would raise confidence.');
    expect(confidenceReason({ verifiers: ['ana'], attesters: ['ana'] }, { ...line, person })).toBe('Only Samuel Ode has rated strong work; one more person would raise confidence.');
    expect(confidenceReason({ verifiers: ['mgr'], attesters: ['ana', 'mgr'] }, line)).toBe('Two people have rated or confirmed strong work, one of them not the line manager.');
    expect(confidenceReason({ verifiers: ['mgr'], attesters: ['ana', 'mgr'] }, { ...line, person })).toBe('Samuel Ode and Lena Fischer have rated or confirmed strong work, one of them not the line manager.');
    expect(confidenceReason({ verifiers: ['ana', 'bo'], attesters: ['ana', 'bo'] }, line)).toBe('Two people have rated strong work, none of them the line manager.');
    expect(confidenceReason({ verifiers: ['ana', 'mgr'], attesters: ['ana', 'bo', 'cy', 'mgr'] }, { ...line, person })).toBe('Four people have rated or confirmed strong work, three of them not the line manager.');
    expect(confidenceReason({ verifiers: ['ana', 'bo'], attesters: ['ana', 'bo'] }, { managerId: null })).toBe('Two people have rated strong work.');
  });
});

describe('freshness', () => {
  it('says the age of the newest strong work and the day of a lapse', () => {
    const asOf = '2026-09-27';
    expect(freshnessWords({ met: true, lapsesOn: '2027-03-14' }, { newestStrongDays: 40 }, asOf)).toBe('Newest strong work is 40 days old; without anything new the gate would lapse on 14 Mar 2027, in 168 days.');
    expect(freshnessWords({ met: true, lapsesOn: null }, { newestStrongDays: 1 }, asOf)).toBe('Newest strong work is 1 day old.');
    expect(freshnessWords({ met: false, lapsesOn: null }, { newestStrongDays: 0 }, asOf)).toBe('Newest strong work ended today.');
    expect(freshnessWords({ met: false, lapsesOn: null }, { newestStrongDays: null }, asOf)).toBe('No strong work yet.');
    expect(freshnessWords({ met: true, lapsesOn: null, byWaiver: true }, { newestStrongDays: null }, asOf)).toBe('Nothing is asked here, so nothing ages.');
    expect(['2027-03-14', '2026-12-01'].map(dateWords)).toEqual(['14 Mar 2027', '1 Dec 2026']);
  });
});

describe('next steps', () => {
  const names = { item: () => 'Checkout rebuild', indicator: () => 'Leads a team', competency: () => 'Strategy', missingDays: () => 60 };

  it.each<[NextStepAction, string]>([
    ['verify', 'Your manager rates “Checkout rebuild”'],
    ['corroborate', 'One more colleague confirms “Checkout rebuild”'],
    ['link', 'A link is added to “Checkout rebuild”'],
    ['measure', '“Checkout rebuild” gets a number before and after'],
    ['new_evidence', 'A new strong item on GPM.L2 (Leads a team)'],
    ['keep_operating', 'Going on with this work for 60 more days (Strategy)'],
  ])('say what %s is', (action, words) => {
    expect(nextStepWords({ action, ref: 'GPM.L2' }, names)).toBe(words);
  });

  it('call the manager by name where asked, and one day a day', () => {
    expect(nextStepWords({ action: 'verify', ref: 'x' }, { ...names, manager: 'Lena Fischer' })).toBe('Lena Fischer rates “Checkout rebuild”');
    expect(nextStepWords({ action: 'keep_operating', ref: 'x' }, { ...names, missingDays: () => 1 })).toBe('Going on with this work for 1 more day (Strategy)');
  });

  it('say what they would change', () => {
    expect(stepEffectWords({ indexAfter: 68, gatesClosed: 1, makesReady: false }, 62)).toBe('would change the index from 62 to 68 and meet one gate');
    expect(stepEffectWords({ indexAfter: 68, gatesClosed: 0, makesReady: false }, 62)).toBe('would change the index from 62 to 68');
    expect(stepEffectWords({ indexAfter: 100, gatesClosed: 2, makesReady: true }, 80)).toBe('would change the index from 80 to 100 and meet every gate');
    expect(stepEffectWords({ indexAfter: 62, gatesClosed: 0, makesReady: false }, 62)).toBe('would raise what is behind the index of 62 by less than one point');
  });
});

describe('a forecast', () => {
  const pace = { slopePerMonth: 2, series: [] };
  const all: [Forecast, string][] = [
    [{ kind: 'ready' }, 'Every gate is met'],
    [{ kind: 'not_enough_history' }, 'Fewer than four months of history, too few to tell a pace'],
    [{ kind: 'stalled', ...pace }, 'The index has hardly moved in the last half year'],
    [{ kind: 'over_two_years', months: 30, earliest: 20, latest: null, ...pace }, 'More than 24 months at this pace'],
    [{ kind: 'eta', months: 5, earliest: 4, latest: 9, ...pace }, 'About 5 months at this pace, between 4 and 9'],
    [{ kind: 'eta', months: 1, earliest: 1, latest: 1, ...pace }, 'About 1 month at this pace, hardly more or less'],
    [{ kind: 'eta', months: 5, earliest: 4, latest: null, ...pace }, 'About 5 months at this pace, 4 at the earliest, and open-ended if it slows'],
  ];

  it.each(all)('of $kind always says that it is not one of decisions', (forecast, words) => {
    expect(forecastWords(forecast)).toBe(`${words}: pace of evidence, not of decisions`);
  });
});

describe('a contested indicator', () => {
  it('names the number that it is given', () => {
    const contested = { id: 'S1', must: true, support: 0, counter: 0.6, score: 0, state: 'none' as const, contested: true, counted: [] };
    expect(whyIndicator(contested, 3)).toContain('or three later strong episodes');
    expect(whyIndicator(contested, null)).toBe('Contested: someone recorded what speaks against it; the person’s answer clears it.');
  });
});
