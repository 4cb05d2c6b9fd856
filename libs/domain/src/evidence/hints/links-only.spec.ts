import { describe, expect, it } from '@jest/globals';
import { linksOnly } from './links-only.js';
import { written } from './testing/written.js';

const A = 'https://wiki.example/a';
const B = 'https://jira.example/B-2';

describe('links in place of words', () => {
  it.each([A, `${A} ${B}`, `${A}\n${B}`, `See ${A}`, `- ${A}\n- ${B}`, `PRD: ${A}`, `Doc and slides: ${A}, ${B}`, `More details here: ${A}`, `1. ${A}\n2. ${B}`, `Brief ${A} deck ${B}`, 'www.example.com/plan', `My tickets: ${A} ${B}`])(
    'are asked for words: “%s”',
    (contribution) => {
      const [hint] = linksOnly(written({ contribution }));
      expect(contribution.slice(hint?.from, hint?.to)).toMatch(/^(?:https?:\/\/|www\.).*\S$/s);
    },
  );

  it.each([
    `I wrote the brief and chose the metric: ${A}`,
    `Decided the scope with finance and legal (${A})`,
    `${A} is the plan that I wrote for the pilot`,
    'I wrote the brief.',
    'See the brief',
    '',
    `Met nine customers weekly, notes in ${A} and ${B}`,
    'The wiki page',
    `Moved pricing to the platform team: ${A}`,
    `Asked three depots what stops them. ${A}`,
    'example of a plan',
    `I told the board no, and why: ${B}`,
  ])('are left alone beside words: “%s”', (contribution) => {
    expect(linksOnly(written({ contribution }))).toEqual([]);
  });

  it('are looked for in what was done and what came of it, too', () => {
    expect(linksOnly(written({ happened: A, result: B })).map(({ field }) => field)).toEqual(['happened', 'result']);
  });
});
