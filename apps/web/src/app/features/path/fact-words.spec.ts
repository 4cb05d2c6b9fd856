import { describe, expect, it } from '@jest/globals';

import { amountWords, codeWords, courseWords, listed, marketWords } from './fact-words';

describe('facts in words', () => {
  it('reads codes', () => {
    expect([codeWords('roadmapping_tracking'), codeWords('ai_productivity'), codeWords('')]).toEqual(['Roadmapping tracking', 'AI productivity', '']);
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });

  it('says what a figure of the market counts, how much and when', () => {
    expect(marketWords({ id: 'senior_role_jump_pct', label: '', from: 87, to: null, period: '' })).toEqual({ name: 'Senior role jump', amount: '87 %', period: 'No year given' });
    expect(marketWords({ id: 'titles_over', label: 'People with the title', from: 2_600_000, to: null, period: '2025' })).toEqual({ name: 'People with the title', amount: 'over 2,600,000', period: '2025' });
    expect(marketWords({ id: 'open_pm_roles', label: '', from: 20_000, to: 26_000, period: '2024-2025' })).toEqual({ name: 'Open PM roles', amount: '20,000 to 26,000', period: '2024-2025' });
    expect(marketWords({ id: 'boost_pct_over', label: '', from: 250, to: null, period: '' })).toMatchObject({ name: 'Boost', amount: 'over 250 %' });
  });

  it('joins a least and a most', () => {
    expect(amountWords([{ name: 'stories_min', value: 5 }, { name: 'stories_max', value: 7 }])).toBe('Stories: 5 to 7');
    expect(amountWords([{ name: 'days', value: 30 }, { name: 'ticket_reduction_pct', value: 15 }])).toBe('Days: 30; Ticket reduction: 15 %');
  });

  it('says where to learn and what it costs', () => {
    expect(courseWords({ name: 'AI for Everyone', by: 'Andrew Ng', platform: 'Coursera', usdPerMonth: 49 })).toBe('AI for Everyone, by Andrew Ng, on Coursera, about US$49 a month');
    expect(courseWords({ name: 'A course', by: '', platform: '', usdPerMonth: null })).toBe('A course');
  });
});
