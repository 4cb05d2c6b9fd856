import { describe, expect, it } from '@jest/globals';
import { assess } from '../assess.js';
import type { Assessment, CompetencyAssessment } from '../assessment.js';
import { competencySummary, summaryOf } from '../summary.js';
import { workedExamples } from '../testing/examples.js';
import { episodesToClearOne } from '../clearing.js';
import { confidenceWord, missingWords, sentence, whyIndicator, whyItem } from './index.js';

const names = { competency: (id: string) => id.charAt(0).toUpperCase() + id.slice(1) };

function assessed(name: string): Assessment {
  const found = workedExamples.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return assess(found.input);
}

function competency(name: string, id: string): CompetencyAssessment {
  const found = assessed(name).competencies.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no competency ${id}`);
  return found;
}

describe('words of an assessment', () => {
  it('call a confidence by its thresholds', () => {
    expect([0, 0.49, 0.5, 0.69, 0.7, 1].map(confidenceWord)).toEqual(['none', 'low', 'medium', 'medium', 'high', 'high']);
  });

  it.each([
    ['nothing logged', 'No evidence yet: nothing has been shared for this rung.'],
    ['all four competencies', 'Ready: every gate is met.'],
    ['three competencies sustained, one empty', 'Building: three of four gates are met; Leadership: no evidence yet.'],
    ['a contested competency without support', 'Close: three of four gates are met; Leadership: contested: a later strong episode or an answer clears it.'],
  ])('say "%s" in one sentence', (name, words) => {
    expect(sentence(summaryOf(assessed(name)), 180, names)).toBe(words);
  });

  it('say what a gate lacks, and nothing once it is met', () => {
    expect(missingWords(competencySummary(competency('all four competencies', 'strategy')), 180)).toEqual([]);
    expect(missingWords(competencySummary(competency('nothing logged', 'data')), 180)).toEqual(['no evidence yet']);
    expect(missingWords(competencySummary(competency('one strong item', 'strategy')), 180)).toEqual(expect.arrayContaining(['one must-have not shown', 'one more episode']));
  });

  it('say how a contested indicator is cleared', () => {
    expect(episodesToClearOne({ counter: 0.24 })).toBeNull();
    expect(episodesToClearOne({ counter: 0.25 })).toBe(1);
    expect(episodesToClearOne({ counter: 0.55 })).toBe(2);
    const contested = competency('a contested competency without support', 'leadership').indicators.find((one) => one.contested);
    expect(contested && whyIndicator(contested)).toContain('Contested');
  });

  it('say why an item counts as it does', () => {
    const [item] = competency('one strong item', 'strategy').indicators[0]?.counted ?? [];
    const facts = { impact: 'measured' as const, hasLink: true, ageDays: 12, raters: [{ name: 'Ana', level: 'meets' as const }], confirmedBy: ['Bo', 'Cy'] };
    expect(item && whyItem(item, facts)).toBe('Ana rated it “meets”; Bo and Cy confirmed it. Measured before and after, 12 days old: strong evidence (grade A).');
  });
});
