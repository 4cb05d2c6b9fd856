import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { contentFromLadder, ladderFromContent, type Ladder } from '../index.js';
import { aLadder } from '../testing/arbitrary.js';
import { ladderContent } from '../testing/content.js';

const builtIn: unknown = parse(readFileSync(new URL('../../../../../apps/api/content/product-management.yaml', import.meta.url), 'utf8'));

function read(content: unknown): Ladder {
  const result = ladderFromContent(content);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const problemsOf = (change: Record<string, unknown>): string[] => {
  const result = ladderFromContent({ ...ladderContent(), ...change });
  return result.ok ? [] : result.refusal.map(({ path }) => path);
};

describe('the file of a ladder', () => {
  it('is read and printed without loss, as JSON and as YAML', () => {
    fc.assert(
      fc.property(aLadder, (ladder) => {
        const content = contentFromLadder(ladder);
        expect(read(content)).toEqual(ladder);
        expect(read(JSON.parse(JSON.stringify(content)))).toEqual(ladder);
        expect(read(parse(stringify(content)))).toEqual(ladder);
      }),
      { numRuns: 100 },
    );
  });

  it('gives everything of the built-in ladder', () => {
    expect(contentFromLadder(read(builtIn))).toMatchObject(Object(builtIn));
    expect(read(builtIn).guide.marketFacts[0]).toEqual({ id: 'senior_role_jump_pct', label: '', from: 87, to: null, period: '' });
    expect(read(builtIn).overlays[0]).toMatchObject({ name: 'AI PM', market: [{ from: 20_000, to: 26_000, period: '2024-2025' }, { from: 700, to: null }] });
  });

  it('needs no more than rungs and competencies', () => {
    const { rungs, cells, currency, guide } = read({
      schema_version: 1,
      ladder: [{ id: 'L1', title: 'Level 1' }, { id: 'L2', title: 'Level 2' }],
      competency_matrix: { competencies: ['craft'], names: { craft: 'Craft' } },
    });
    expect(rungs.map(({ ordinal, short, years, compensation }) => [ordinal, short, years, compensation])).toEqual([[1, 'Level 1', null, null], [2, 'Level 2', null, null]]);
    expect(rungs[1]?.policy).toEqual({ sustained: [], demonstrated: ['craft'], sustainDays: 180, minEpisodes: 3, typicalMonthsInLevel: null });
    expect(cells).toEqual([{ rung: 'L1', competency: 'craft', indicators: [] }, { rung: 'L2', competency: 'craft', indicators: [] }]);
    expect([currency, guide.bands]).toEqual(['', []]);
  });

  it('names what is wrong by its path', () => {
    expect(problemsOf({ ladder: [] })).toContain('ladder');
    expect(problemsOf({ level_checklists: { VP: [] } })).toEqual(['level_checklists.VP']);
    expect(problemsOf({ comp_mix: [{ stage: 'entry', rungs: ['VP'] }] })).toEqual(['comp_mix[0].rungs[0]']);
    expect(problemsOf({ guide: { currency: 'dollars', location_factors: [{ location: 'Oslo', factor: 0 }] } })).toEqual(['guide.currency', 'guide.location_factors[0].factor']);
    expect(problemsOf({ tools: { '1': ['Jira'] } })).toEqual(['tools.1']);
    expect(problemsOf({ market_facts: { roles: { min: 3, max: 2 } } })).toEqual(['market_facts.roles.max']);
    expect(problemsOf({ ladder_notes: ['x'.repeat(2_001), 'a\u0000', 'a\ud800', 'fine \u{1f600}'] })).toEqual(['ladder_notes[0]', 'ladder_notes[1]', 'ladder_notes[2]']);
    expect(problemsOf({ ai_pm: { skills: [] }, overlays: [{ id: 'ai_pm', name: 'Again' }] })).toEqual(['overlays']);
  });

  it('is refused where it is too large, without a word about every entry', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ id: `I${String(at)}`, must: false, text: 7 }));
    expect(problemsOf({ expectations: { APM: { data: many } } }).length).toBe(41);
    expect(problemsOf({ ladder: Array.from({ length: 51 }, (_, at) => ({ id: `R${String(at)}`, title: 'x' })), promotion_policy: null, expectations: {}, level_checklists: {}, leadership_competencies: {} })).toEqual(['ladder']);
  });
});
