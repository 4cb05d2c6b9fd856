import { describe, expect, it } from '@jest/globals';
import { checkEvidenceEntry, isWebAddress, type EvidenceEntry } from './input-rules.js';

const entry: EvidenceEntry = {
  title: 'Cut onboarding to four steps',
  situation: '',
  mandate: '',
  happened: '',
  contribution: '',
  result: '',
  startedOn: '2027-01-10',
  endedOn: '2027-03-14',
  episode: '',
  link: null,
  indicators: [{ id: 'SPM.S1' }],
  impact: 'activity',
  metric: null,
  counterfactual: '',
  decisionRecord: '',
  decidedOn: null,
  seenBy: '',
};
const metric = { name: 'Activation', unit: '%', before: 31, after: 44, period: 'per quarter' };
const problems = (changes: Partial<EvidenceEntry>) => checkEvidenceEntry({ ...entry, ...changes }).map(({ field, code }) => `${field}: ${code}`);

describe('evidence entry', () => {
  it('is kept with a title alone', () => {
    expect(problems({ indicators: [] })).toEqual([]);
  });

  it('needs a title of at most 200 characters', () => {
    expect(problems({ title: '  ' })).toEqual(['title: required']);
    expect(problems({ title: 'x'.repeat(200) })).toEqual([]);
    expect(problems({ title: 'x'.repeat(201) })).toEqual(['title: too_long']);
  });

  it('does not end before it starts, nor on a day that does not exist', () => {
    expect(problems({ endedOn: '2027-01-09' })).toEqual(['endedOn: ends_before_start']);
    expect(problems({ endedOn: '2027-01-10' })).toEqual([]);
    expect(problems({ startedOn: '2027-02-30' })).toEqual(['startedOn: not_a_date']);
  });

  it('takes at most four indicators, each once', () => {
    const ids = (...names: string[]) => ({ indicators: names.map((id) => ({ id })) });
    expect(problems(ids('a', 'b', 'c', 'd'))).toEqual([]);
    expect(problems(ids('a', 'b', 'c', 'd', 'e'))).toEqual(['indicators: too_many_indicators']);
    expect(problems(ids('a', 'a'))).toEqual(['indicators: indicator_twice']);
  });

  it('asks measured impact for before and after, and attributed impact for what would have happened otherwise', () => {
    expect(problems({ impact: 'shipped' })).toEqual([]);
    expect(problems({ impact: 'measured' })).toEqual(['metric: metric_missing']);
    expect(problems({ impact: 'measured', metric: { ...metric, before: null } })).toEqual(['metric: metric_missing']);
    expect(problems({ impact: 'measured', metric: { ...metric, before: 0 } })).toEqual([]);
    expect(problems({ impact: 'attributed', metric })).toEqual(['counterfactual: counterfactual_missing']);
    expect(problems({ impact: 'attributed', metric, counterfactual: 'The control group stayed at 31 %.' })).toEqual([]);
  });

  it('takes a decision that was written down before the work came to its end', () => {
    expect(problems({ decisionRecord: 'Pricing council, minute 4' })).toEqual([]);
    expect(problems({ decisionRecord: 'Pricing council, minute 4', decidedOn: '2027-03-14' })).toEqual([]);
    expect(problems({ decisionRecord: 'Pricing council, minute 4', decidedOn: '2027-03-15' })).toEqual(['decidedOn: decided_after_end']);
    expect(problems({ decisionRecord: 'Pricing council, minute 4', decidedOn: '2027-02-30' })).toEqual(['decidedOn: not_a_date']);
    expect(problems({ decidedOn: '2027-01-10' })).toEqual(['decisionRecord: decision_missing']);
  });

  it('holds every text to its limit', () => {
    const long = 'x'.repeat(5_001);
    expect(problems({ situation: long, mandate: long, happened: long, contribution: long, result: long, counterfactual: long, decisionRecord: long, seenBy: long, metric: { ...metric, source: long } })).toEqual(
      ['situation', 'mandate', 'happened', 'contribution', 'result', 'metric.source', 'counterfactual', 'decisionRecord', 'seenBy'].map((field) => `${field}: too_long`),
    );
  });

  it('says what to do, field by field', () => {
    const found = checkEvidenceEntry({ ...entry, title: '', link: 'ftp://x', impact: 'measured' });
    expect(found.map(({ message }) => message)).toEqual([
      'Give the item a title.',
      'A link begins with https:// or http:// and names a site.',
      'Measured impact needs a metric with its value before and after.',
    ]);
  });
});

describe('a web address', () => {
  it.each(['https://wiki.example/a?b=c#d', 'http://localhost:3000', 'HTTPS://EXAMPLE.COM/'])('is %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });

  it.each(['', 'example.com', 'javascript:alert(1)', 'https://', 'https:///path', 'file:///etc', 'https://a b', 'https://user@evil.example', ' https://a.example'])(
    'is not "%s"',
    (text) => {
      expect(isWebAddress(text)).toBe(false);
    },
  );
});
