import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { printed } from './testing/inspecting.js';
import type { PrintableInspection, PrintableLadder } from './printed.js';

const folder = resolve(import.meta.dirname, '../../../../shared/fixtures');
const present = existsSync(folder);
const read = (file: string): Promise<PrintableInspection> => printed(file, readFileSync(resolve(folder, file)));
const counts = ({ rungs, competencies, cells, statements }: PrintableLadder): number[] => [rungs.length, competencies.length, cells, statements];

(present ? describe : describe.skip)(`published frameworks${present ? '' : ' (skipped: ../shared/fixtures is absent)'}`, () => {
  it('reads front matter with numbered levels, and asks for their names', async () => {
    const { format, ladders, questions } = await read('frameworks/monzo-product.md');
    expect([format, ladders.map(counts)]).toEqual(['front-matter', [[4, 7, 28, 70]]]);
    expect(ladders[0]).toMatchObject({ title: '🚀 Product Framework', rungs: ['Level 1', 'Level 2', 'Level 3', 'Level 4'] });
    expect(ladders[0]?.competencies[0]).toBe('🧠 Problem solving');
    expect(questions).toEqual([expect.stringContaining('have numbers and no names')]);
  });

  it('puts the rungs of an alphabetical list in order', async () => {
    const { format, ladders } = await read('frameworks/uk-government-product-manager.csv');
    expect([format, ladders.map(counts)]).toEqual(['csv-long', [[5, 9, 45, 187]]]);
    expect(ladders[0]?.rungs).toEqual(['Associate product manager', 'Product manager', 'Senior product manager', 'Lead product manager', 'Head of product']);
  });

  it('finds two ladders among many tables, and asks about the rest', async () => {
    const { format, ladders, questions, warnings } = await read('frameworks/gitlab-product-2023-03.md');
    expect([format, ladders.map(counts)]).toEqual(['markdown-tables', [[4, 4, 16, 16], [3, 4, 12, 12]]]);
    expect(ladders.map(({ rungs }) => rungs)).toEqual([
      ['Intermediate PM', 'Senior PM', 'Principal PM', 'Senior Principal PM'],
      ['Pricing Analyst', 'Senior Pricing Analyst', 'Principal Pricing Manager'],
    ]);
    expect(ladders[0]?.competencies).toEqual(['Product Roadmap & Product-Led Growth', 'Sensing Mechanisms', 'Thought Leadership', 'Aligning Teams Using Values']);
    expect(questions.filter((one) => one.includes('“Outcomes”'))).toHaveLength(2);
    expect(questions).toContainEqual(expect.stringContaining('CDF for Product Leadership'));
    expect(warnings).toContainEqual(expect.stringContaining('line 35 is no ladder'));
  });

  it('says that a CASE package is a graph, and takes what there is', async () => {
    const { format, ladders, warnings } = await read('case/opensalt-framework.json');
    expect([format, ladders.map(counts)]).toEqual(['case', [[2, 2, 2, 14]]]);
    expect(warnings).toContainEqual(expect.stringContaining('a graph of statements, not a matrix'));
  });
});
