import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grid } from './testing/inspecting.js';

interface Matrix {
  readonly rungs: readonly string[];
  readonly competencies: readonly string[];
  /** By rung, then competency. */
  readonly cells: readonly (readonly (readonly string[])[])[];
}

const RUNGS = ['Associate PM', 'PM', 'Senior PM', 'Lead PM', 'Head of Product', 'VP Product'];
const word = fc.constantFrom('sets', 'goals', 'for', 'the', 'area', 'weekly', 'a, b; c', 'x < y', 'the "best"', 'naïve', '数据', '🚀', 'a|b', '50 %', 'R&D', 'it’s');
const statement = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `Does ${words.join(' ')}`);
const competencies = fc.uniqueArray(fc.constantFrom('Strategy', 'Data & Analytics', 'Communication', 'Zusammenarbeit', 'R&D', '🧠 Thinking', 'قيادة'), { minLength: 2, maxLength: 5 });

const matrices: fc.Arbitrary<Matrix> = fc.tuple(fc.subarray(RUNGS, { minLength: 2 }), competencies).chain(([rungs, names]) =>
  fc.array(fc.array(fc.array(statement, { minLength: 1, maxLength: 3 }), { minLength: names.length, maxLength: names.length }), { minLength: rungs.length, maxLength: rungs.length }).map((cells) => ({ rungs, competencies: names, cells })),
);

const quotedCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const bullets = (texts: readonly string[], end: string): string => texts.map((text) => `- ${text}`).join(end);
const markdownText = (text: string): string => text.replace(/[\\|<&*_[\]`]/g, '\\$&');

function wanted({ rungs, competencies: names, cells }: Matrix): Record<string, Record<string, readonly string[]>> {
  return Object.fromEntries(rungs.map((rung, at) => [rung, Object.fromEntries(names.map((name, column) => [name, cells[at]?.[column] ?? []]))]));
}

const writers: readonly (readonly [string, string, (matrix: Matrix) => string])[] = [
  ['CSV, a row a statement', 'x.csv', ({ rungs, competencies: names, cells }) => ['Level,Competency,Statement', ...rungs.flatMap((rung, at) => names.flatMap((name, column) => (cells[at]?.[column] ?? []).map((text) => [rung, name, text].map(quotedCell).join(','))))].join('\n')],
  ['CSV with semicolons, a row a cell', 'x.csv', ({ rungs, competencies: names, cells }) => ['Skill;Level;Description', ...names.flatMap((name, column) => rungs.map((rung, at) => [name, rung, bullets(cells[at]?.[column] ?? [], '\n')].map(quotedCell).join(';')))].join('\r\n')],
  ['CSV, rungs as columns', 'x.csv', ({ rungs, competencies: names, cells }) => [['Competency', ...rungs].map(quotedCell).join(','), ...names.map((name, column) => [name, ...rungs.map((_, at) => bullets(cells[at]?.[column] ?? [], '\n'))].map(quotedCell).join(','))].join('\n')],
  ['CSV, rungs as rows', 'x.csv', ({ rungs, competencies: names, cells }) => [['Level', ...names].map(quotedCell).join(','), ...rungs.map((rung, at) => [rung, ...names.map((_, column) => bullets(cells[at]?.[column] ?? [], '\n'))].map(quotedCell).join(','))].join('\n')],
  ['a Markdown table', 'x.md', ({ rungs, competencies: names, cells }) => [`| Competency | ${rungs.join(' | ')} |`, `|${'---|'.repeat(rungs.length + 1)}`, ...names.map((name, column) => `| ${markdownText(name)} | ${rungs.map((_, at) => bullets((cells[at]?.[column] ?? []).map(markdownText), '<br>')).join(' | ')} |`)].join('\n')],
  ['Markdown headings', 'x.md', ({ rungs, competencies: names, cells }) => rungs.map((rung, at) => `## ${rung}\n\n${names.map((name, column) => `### ${markdownText(name)}\n\n${bullets((cells[at]?.[column] ?? []).map(markdownText), '\n')}\n`).join('\n')}`).join('\n')],
  ['JSON', 'x.json', (matrix) => JSON.stringify(wanted(matrix))],
];

describe('a generated matrix comes back with the same rungs, competencies and statements', () => {
  it.each(writers)('%s', async (_, name, write) => {
    await fc.assert(fc.asyncProperty(matrices, async (matrix) => {
      const read = await grid(name, write(matrix));
      expect(read).toEqual(wanted(matrix));
      expect(Object.keys(read)).toEqual(matrix.rungs);
    }), { numRuns: 60 });
  });
});
