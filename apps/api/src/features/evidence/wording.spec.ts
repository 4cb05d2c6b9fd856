import { describe, expect, it } from '@jest/globals';
import { wordingErrors, wordingOf } from './wording.js';

const TODAY = '2026-03-10';
const CHOOSABLE = new Set(['SPM.S1', 'SPM.C2']);
const fieldsOf = (input: Parameters<typeof wordingOf>[0]): string[] => wordingErrors(wordingOf(input, TODAY, null), CHOOSABLE, TODAY, input).map(({ field }) => field);

describe('wordingOf', () => {
  it('makes an item of one line: an episode of its own, today, an activity', () => {
    expect(wordingOf({ title: '  Cut the queue ' }, TODAY, null)).toEqual({
      title: 'Cut the queue', situation: '', mandate: '', happened: '', contribution: '', result: '', startedOn: TODAY, endedOn: TODAY, ongoing: false, episode: '', link: null, links: [],
      impact: 'activity', metric: null, counterfactual: '', indicators: [], decisionRecord: '', decidedOn: null, seenBy: '',
    });
  });

  it('takes one day for both ends, and today as the end of work that goes on', () => {
    expect(wordingOf({ title: 'a', startedOn: '2026-02-01' }, TODAY, null)).toMatchObject({ startedOn: '2026-02-01', endedOn: '2026-02-01' });
    expect(wordingOf({ title: 'a', endedOn: '2026-02-01' }, TODAY, null)).toMatchObject({ startedOn: '2026-02-01', endedOn: '2026-02-01' });
    expect(wordingOf({ title: 'a', startedOn: '2026-02-01', ongoing: true }, TODAY, null)).toMatchObject({ startedOn: '2026-02-01', endedOn: TODAY });
  });

  it('keeps what an edit leaves out, and clears what it empties', () => {
    const present = wordingOf(
      { title: 'a', happened: 'much', episode: 'Atlas', link: 'https://a.example', indicators: [{ id: 'SPM.S1', claim: 'meets' }], metric: { name: 'n', unit: '%', before: 1, after: 2, period: '' } },
      TODAY, null,
    );
    expect(wordingOf({ title: 'b' }, '2026-04-01', present)).toEqual({ ...present, title: 'b' });
    expect(wordingOf({ title: 'a', happened: '', episode: '', link: null, indicators: [], metric: null }, TODAY, present)).toMatchObject({
      happened: '', episode: '', link: null, indicators: [], metric: null,
    });
  });
});

describe('what makes an item stronger', () => {
  const present = wordingOf({ title: 'a', situation: ' s ', mandate: 'm', result: 'r', decisionRecord: 'Minute 4', decidedOn: '2026-02-01', seenBy: 'Ida', metric: { name: 'n', unit: '%', before: 1, after: 2, period: '', source: ' Report ' } }, TODAY, null);

  it('is trimmed, kept by an edit that leaves it out, and emptied by one that says so', () => {
    expect(present).toMatchObject({ situation: 's', mandate: 'm', result: 'r', decisionRecord: 'Minute 4', decidedOn: '2026-02-01', seenBy: 'Ida', metric: { source: 'Report' } });
    expect(wordingOf({ title: 'a' }, TODAY, present)).toEqual(present);
    expect(wordingOf({ title: 'a', situation: '', mandate: '', result: '', seenBy: '', decidedOn: null }, TODAY, present)).toMatchObject({ situation: '', mandate: '', result: '', seenBy: '', decidedOn: null, decisionRecord: 'Minute 4' });
  });

  it('loses the day of a decision with the decision', () => {
    expect(wordingOf({ title: 'a', decisionRecord: '' }, TODAY, present)).toMatchObject({ decisionRecord: '', decidedOn: null });
  });

  it('names no source where none is given, as metrics did before', () => {
    expect(wordingOf({ title: 'a', metric: { name: 'n', unit: '%', before: 1, after: 2, period: '', source: ' ' } }, TODAY, null).metric).toEqual({ name: 'n', unit: '%', before: 1, after: 2, period: '' });
  });

  it('is wrong where the decision has no words, or came after the end', () => {
    expect(fieldsOf({ title: 'a', decidedOn: '2026-03-01' })).toEqual(['decisionRecord']);
    expect(fieldsOf({ title: 'a', decisionRecord: 'd', startedOn: '2026-01-01', endedOn: '2026-02-01', decidedOn: '2026-02-02' })).toEqual(['decidedOn']);
    expect(fieldsOf({ title: 'a', decisionRecord: 'd', decidedOn: '2026-03-11' })).toEqual(['decidedOn', 'decidedOn']);
  });
});

describe('wordingErrors', () => {
  it('accepts days up to today and indicators of the target rung', () => {
    expect(fieldsOf({ title: 'a', startedOn: TODAY, endedOn: TODAY, indicators: [{ id: 'SPM.S1' }, { id: 'SPM.C2' }] })).toEqual([]);
  });

  it('names every field that is wrong', () => {
    expect(fieldsOf({ title: ' ' })).toEqual(['title']);
    expect(fieldsOf({ title: 'a', startedOn: '2026-03-11', endedOn: '2026-03-12' })).toEqual(['startedOn', 'endedOn']);
    expect(fieldsOf({ title: 'a', link: 'javascript:alert(1)' })).toEqual(['link']);
    expect(fieldsOf({ title: 'a', links: [{ label: '', url: 'https://a.example' }, { label: 'x', url: 'javascript:alert(1)' }] })).toEqual(['links.1.url']);
    expect(fieldsOf({ title: 'a', indicators: [{ id: 'SPM.S1' }, { id: 'PM.S1' }] })).toEqual(['indicators.1.id']);
    expect(fieldsOf({ title: 'a', impact: 'attributed', metric: { name: 'n', unit: '', before: null, after: 2, period: '' } })).toEqual(['metric', 'counterfactual']);
  });
});
