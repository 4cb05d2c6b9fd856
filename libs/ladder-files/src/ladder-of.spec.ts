import { describe, expect, it } from '@jest/globals';
import { contentFromLadder, ladderFromContent, ladderProblems, placedIndicators } from '@nextrung/domain/ladder';
import { inspectLadderFile } from './inspect.js';
import { ladderOf } from './ladder-of.js';
import type { FoundLadder } from './types.js';

const found: FoundLadder = {
  title: 'Craft',
  rungs: [{ key: 'junior', title: 'Junior' }, { key: 'Senior product manager', title: 'Senior product manager', summary: 'Leads' }],
  competencies: [{ key: 'strategy', name: 'Strategy', description: 'Where to' }, { key: 'story', name: 'Storytelling' }],
  cells: [
    { rung: 'junior', competency: 'strategy', level: 'Awareness', statements: [{ text: 'Knows the goal', source: 'row 2' }, { text: 'Asks why', must: true, source: 'row 3' }] },
    { rung: 'Senior product manager', competency: 'story', level: 'Expert', statements: [] },
    { rung: 'Senior product manager', competency: 'strategy', statements: [{ text: `${'Says it in one sentence. '.repeat(100)}The end.`, source: 'row 4' }] },
  ],
};

describe('a ladder of what was found', () => {
  const ladder = ladderOf(found);

  it('has everything that the file says, with ids of its own, and nothing that it does not', () => {
    expect(ladder.rungs.map(({ id, title, years, compensation, focus }) => [id, title, years, compensation, focus])).toEqual([['junior', 'Junior', null, null, ''], ['SPM', 'Senior product manager', null, null, 'Leads']]);
    expect(ladder.cells[0]?.indicators).toEqual([{ id: 'junior.S1', must: false, text: 'Knows the goal' }, { id: 'junior.S2', must: true, text: 'Asks why' }]);
    expect(ladder.rungs[1]?.policy).toMatchObject({ sustained: [], demonstrated: ['strategy', 'storytelling'], sustainDays: 180, minEpisodes: 3 });
  });

  it('keeps a second scale: as the text where a cell has nothing else, else as a note', () => {
    expect(ladder.cells.find(({ rung, competency }) => rung === 'SPM' && competency === 'storytelling')?.indicators.map(({ text }) => text)).toEqual(['Expert']);
    expect(ladder.notes).toEqual(['Junior: Strategy: Awareness']);
  });

  it('cuts a long text between sentences and loses none of it', () => {
    const texts = ladder.cells.find(({ rung, competency }) => rung === 'SPM' && competency === 'strategy')?.indicators.map(({ text }) => text) ?? [];
    expect(texts.length).toBe(2);
    expect(texts.join(' ')).toBe(found.cells[2]?.statements[0]?.text);
  });

  it('can be published as it is, and printed and read again', () => {
    expect(ladderProblems(ladder)).toEqual([]);
    expect(new Set(placedIndicators(ladder).keys()).size).toBe(5);
    expect(ladderFromContent(contentFromLadder(ladder))).toEqual({ ok: true, value: ladder });
  });

  it('takes fifty rungs and fifty competencies at once', () => {
    const keys = Array.from({ length: 50 }, (_, at) => `K${String(at)}`);
    const large = ladderOf({
      title: 'Large', rungs: keys.map((key) => ({ key, title: `Rung ${key}` })), competencies: keys.map((key) => ({ key, name: `Skill ${key}` })),
      cells: keys.flatMap((rung) => keys.map((competency) => ({ rung, competency, statements: [1, 2, 3].map((n) => ({ text: `Does ${rung} ${competency} ${String(n)}`, source: 'here' })) }))),
    });
    expect(placedIndicators(large).size).toBe(7500);
    expect(ladderProblems(large)).toEqual([]);
  });

  it('is the whole file where that is of our own format', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(contentFromLadder({ ...ladder, market: 'Here' })));
    const read = await inspectLadderFile({ name: 'own.json', bytes });
    expect(read.ok && read.value.ladders.map(ladderOf)).toEqual([{ ...ladder, market: 'Here' }]);
  });
});
