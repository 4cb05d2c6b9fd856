import type { Ladder } from '@nextrung/domain/ladder';
import { asMarkdown } from '../text/markdown-escape.js';
import { placedCells } from './placed-cells.js';

/** How the first line begins, by which the document is known again. */
export const markdownMark = '<!-- Nextrung ladder';
export const markdownMust = '**Must-have:** ';

/** Headings for rungs from the lowest, below each its focus and its competencies, indicators as bullets: tables of so long texts cannot be read. */
export function markdownDocument(ladder: Ladder, leftOut: readonly string[]): string {
  const cells = placedCells(ladder);
  const rungs = ladder.rungs.map((rung) => {
    const competencies = cells.filter((cell) => cell.rung === rung).map(({ competency, indicators }) =>
      [`### ${asMarkdown(competency.name)}`, indicators.map(({ must, text }) => `- ${must ? markdownMust : ''}${asMarkdown(text)}`).join('\n')],
    );
    return [`## ${asMarkdown(rung.title)}`, asMarkdown(rung.focus), ...competencies.flat()];
  });
  const mark = `${markdownMark}, format 1. Left out: ${leftOut.join('; ')}. -->`;
  return `${[mark, `# ${asMarkdown(ladder.title)}`, ...rungs.flat()].filter((part) => part !== '').join('\n\n')}\n`;
}
