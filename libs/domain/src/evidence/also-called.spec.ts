import { describe, expect, it } from '@jest/globals';

import { alsoCalled } from './also-called.js';

describe('other words for the same thing', () => {
  it('are added to a text, which stays as it is', () => {
    expect(alsoCalled('Ran an A/B test of two forms')).toMatch(/^Ran an A\/B test of two forms .*\bexperiment control baseline\b/);
    expect(alsoCalled('Mentored an associate PM')).toContain('coach junior');
  });

  it('are not found inside other words, and nothing is added where nothing is known', () => {
    expect(alsoCalled('Misled nobody')).toBe('Misled nobody');
    expect(alsoCalled('')).toBe('');
  });
});
