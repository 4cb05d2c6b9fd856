import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { arranged, contentFromLadder, emptyGuide, ladderFromContent, ladderProblems, ladderWarnings, type Ladder, type Rung } from '../index.js';
import { aLadder } from '../testing/arbitrary.js';
import { smallLadder, withCell } from '../testing/small-ladder.js';

const problemsOf = (change: (ladder: Ladder) => Ladder): string[] => ladderProblems(change(smallLadder())).map(({ path }) => path);
const firstRung = (change: Partial<Rung>) => (ladder: Ladder): Ladder => ({ ...ladder, rungs: ladder.rungs.map((rung, at) => (at === 0 ? { ...rung, ...change } : rung)) });

describe('the problems of a draft', () => {
  it('are none for a ladder that can be printed and read, however odd its texts', () => {
    fc.assert(fc.property(aLadder, (ladder) => {
      expect(ladderProblems(ladder)).toEqual([]);
    }), { numRuns: 100 });
  });

  it('are none for the built-in ladder, and it has nothing to ask about', () => {
    const read = ladderFromContent(parse(readFileSync(new URL('../../../../../apps/api/content/product-management.yaml', import.meta.url), 'utf8')));
    if (!read.ok) throw new Error('refused');
    expect(ladderProblems(read.value)).toEqual([]);
    expect(ladderWarnings(read.value)).toEqual([]);
  });

  it('say what is missing and what is there twice', () => {
    expect(ladderProblems({ ...smallLadder(), rungs: [], competencies: [], cells: [], guide: emptyGuide }).map(({ message }) => message)).toEqual(['The ladder has no rungs.', 'The ladder has no competencies.']);
    expect(problemsOf((ladder) => ({ ...ladder, title: ' ' }))).toEqual(['title']);
    expect(problemsOf(firstRung({ title: 'spm TITLE ' }))).toEqual(['rungs[1].title']);
    expect(problemsOf(firstRung({ title: '', ordinal: 7 }))).toEqual(['rungs[0].ordinal', 'rungs[0].title']);
    expect(problemsOf((ladder) => ({ ...ladder, competencies: ladder.competencies.map((one) => ({ ...one, name: 'Craft' })) }))).toEqual(['competencies[1].name']);
    expect(problemsOf((ladder) => withCell(ladder, 'SPM', 'data', (list) => list.map((one) => ({ ...one, id: 'APM.S1', text: '' }))))).toEqual([
      'cells[3].indicators[0].id', 'cells[3].indicators[0].text', 'cells[3].indicators[1].id', 'cells[3].indicators[1].text',
    ]);
  });

  it('name years and pay that are upside down, and factors out of range', () => {
    expect(problemsOf(firstRung({ years: { min: 5, max: 2, openEnded: false } }))).toEqual(['rungs[0].years.max']);
    expect(problemsOf(firstRung({ compensation: { min: 5, max: 2, midpoint: 3, maxIsSoft: false, highlyVariable: false } }))).toEqual(['rungs[0].compensation.max']);
    expect(problemsOf(firstRung({ compensation: { min: 5, max: 20, midpoint: 30, maxIsSoft: false, highlyVariable: false } }))).toEqual(['rungs[0].compensation.midpoint']);
    expect(problemsOf((ladder) => ({ ...ladder, currency: '' }))).toEqual(['currency']);
    expect(problemsOf((ladder) => ({ ...ladder, locationFactors: [{ location: 'Oslo', factor: 11 }, { location: 'Oslo', factor: Number.NaN }] }))).toEqual(['locationFactors[0].factor', 'locationFactors[1].factor', 'locationFactors[1].location']);
  });

  it('name what a policy or the guide points at and is not there', () => {
    const [rung] = smallLadder().rungs;
    if (!rung) throw new Error('no rung');
    expect(problemsOf(firstRung({ policy: { ...rung.policy, sustained: ['craft'], demonstrated: ['data', 'data'], sustainDays: 0, from: 'VP' } }))).toEqual([
      'rungs[0].policy.sustained[0]', 'rungs[0].policy.demonstrated[1]', 'rungs[0].policy', 'rungs[0].policy.sustainDays', 'rungs[0].policy.from',
    ]);
    expect(problemsOf((ladder) => ({ ...ladder, guide: { ...ladder.guide, uncoveredRungs: ['VP'], arc: [''] } }))).toEqual(['guide.uncoveredRungs[0]', 'guide.arc[0]']);
  });

  it('are gone once a draft without a rung or a competency is arranged', () => {
    fc.assert(fc.property(aLadder, fc.nat(), (ladder, pick) => {
      const rungs = ladder.rungs.filter((_, at) => ladder.rungs.length === 1 || at !== pick % ladder.rungs.length).reverse();
      const competencies = [...ladder.competencies.slice(1), { id: 'a_new_one', name: 'A new one' }];
      const draft = arranged({ ...ladder, rungs, competencies });
      expect(ladderProblems(draft)).toEqual([]);
      expect(arranged(draft)).toEqual(draft);
      expect(ladderFromContent(contentFromLadder(draft))).toEqual({ ok: true, value: draft });
    }), { numRuns: 50 });
  });
});

describe('what is asked about at publishing', () => {
  it('are competencies and rungs without indicators, rungs without must-haves, crowded cells and repeated words', () => {
    const [cell] = smallLadder().cells;
    const many = Array.from({ length: 13 }, (_, at) => ({ id: `APM.S${String(at + 1)}`, must: false, text: at === 12 ? 'Does 1' : `Does ${String(at + 1)}` }));
    const noData = smallLadder().cells.map((one) => (one.competency === 'data' || one.rung === 'DIR' ? { ...one, indicators: [] } : one));
    const draft = { ...smallLadder(), cells: noData.map((one) => (one.rung === cell?.rung && one.competency === cell.competency ? { ...one, indicators: many } : one)) };
    expect(ladderWarnings(draft).map(({ message }) => message)).toEqual([
      'Data has no indicators on any rung, so nobody is assessed for it.',
      'APM title has no must-have.',
      'DIR title has no indicators, so nobody is assessed for it.',
      'APM, Product Strategy has 13 indicators; more than 12 are hard to give evidence for.',
      'APM.S13 (APM, Product Strategy) says the same as another indicator of its cell.',
    ]);
  });
});
