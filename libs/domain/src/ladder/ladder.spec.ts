import { describe, expect, it } from '@jest/globals';
import { findRung, ladderFromContent, namedSkills, nextRung, targetFor, type Ladder } from './index.js';
import { ladderContent } from './testing/content.js';

function ladder(): Ladder {
  const read = ladderFromContent(ladderContent(), { title: 'Product' });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function problemsOf(change: (content: Record<string, unknown>) => Record<string, unknown>): string[] {
  const read = ladderFromContent(change(ladderContent()));
  return read.ok ? [] : read.refusal.map(({ path }) => path);
}

describe('ladder from content', () => {
  it('puts the rungs in order, with a cell for every competency', () => {
    const { title, rungs, competencies, cells } = ladder();
    expect(title).toBe('Product');
    expect(rungs.map(({ id }) => id)).toEqual(['APM', 'SPM', 'DIR']);
    expect(competencies).toEqual([{ id: 'strategy', name: 'Product Strategy' }, { id: 'data', name: 'Data' }]);
    expect(cells.map(({ rung, competency }) => `${rung} ${competency}`)).toEqual([
      'APM strategy', 'APM data', 'SPM strategy', 'SPM data', 'DIR strategy', 'DIR data',
    ]);
    expect(cells[0]?.indicators[0]).toEqual({ id: 'APM.S1', must: true, text: 'Does APM.S1' });
  });

  it('keeps open years, soft bands and the skills of leadership rungs', () => {
    const director = findRung(ladder(), 'DIR');
    expect(director).toMatchObject({
      years: { min: 10, max: null, openEnded: true },
      compensation: { maxIsSoft: true, highlyVariable: true, midpoint: 575_000 },
    });
    expect(namedSkills(ladder(), 'DIR')).toMatchObject([{ id: 'pnl', name: 'P&L', detail: 'answer for it' }]);
    expect(namedSkills(ladder(), 'APM').map(({ id }) => id)).toEqual(['stories']);
    expect(findRung(ladder(), 'APM')?.compensation?.highlyVariable).toBe(false);
  });

  it('names the path of everything that is wrong', () => {
    expect(problemsOf((content) => ({ ...content, schema_version: 2 }))).toEqual(['schema_version']);
    expect(problemsOf(({ guide: _, ...content }) => content)).toContain('guide');
    expect(problemsOf((content) => ({ ...content, expectations: { ...Object(content['expectations']), VP: {} } }))).toEqual(['expectations.VP']);
    expect(problemsOf((content) => ({ ...content, promotion_policy: { targets: {} } }))).toContain('promotion_policy.targets.APM');
    const twice = { strategy: [{ id: 'X', must: true, text: 'x' }], data: [{ id: 'X', must: 'yes', text: '' }] };
    expect(problemsOf((content) => ({ ...content, expectations: { ...Object(content['expectations']), SPM: twice } }))).toEqual([
      'expectations.SPM.data[0].id', 'expectations.SPM.data[0].must', 'expectations.SPM.data[0].text',
    ]);
    expect(ladderFromContent(null).ok).toBe(false);
  });
});

describe('the target', () => {
  it('is the next rung, the lowest for the aspiring, none at the top', () => {
    const built = ladder();
    expect(nextRung(built, null)?.id).toBe('APM');
    expect(nextRung(built, 'APM')?.id).toBe('SPM');
    expect(nextRung(built, 'DIR')).toBeNull();
    expect(nextRung(built, 'unknown')).toBeNull();
  });

  it('asks what the policy of its rung asks', () => {
    expect(targetFor(ladder(), 'SPM')).toEqual({
      rung: 'SPM',
      sustainDays: 180,
      minEpisodes: 2,
      competencies: [
        { id: 'strategy', required: 'sustained', indicators: [{ id: 'SPM.S1', must: true }, { id: 'SPM.S2', must: false }] },
        { id: 'data', required: 'demonstrated', indicators: [{ id: 'SPM.D1', must: true }, { id: 'SPM.D2', must: false }] },
      ],
    });
    expect(targetFor(ladder(), 'unknown')).toBeNull();
  });
});
