import { contentFromLadder, type Ladder } from '@nextrung/domain/ladder';
import { stringify } from 'yaml';
import { cleanLine } from '../text/clean-text.js';
import { casePackage, type LadderFileMeta } from './case-package.js';
import { csvList } from './csv-list.js';
import { csvMatrix } from './csv-matrix.js';
import type { ExportTextFormat } from './formats.js';
import { leftOutBy } from './left-out.js';
import { markdownDocument } from './markdown-document.js';

/** A ladder as a file. */
export interface ExportedLadder {
  readonly content: string;
  /** What the format has no place for, in words; empty where it holds everything. */
  readonly leftOut: readonly string[];
}

/** Prints a ladder; the same version gives the same text. Every format is read again by `inspectLadderFile`. */
export function exportLadder(ladder: Ladder, format: ExportTextFormat, meta: LadderFileMeta): ExportedLadder {
  const leftOut = leftOutBy(format, ladder);
  return { content: contentOf(ladder, format, meta, leftOut), leftOut };
}

function contentOf(ladder: Ladder, format: ExportTextFormat, meta: LadderFileMeta, leftOut: readonly string[]): string {
  switch (format) {
    case 'yaml':
      return `# ${cleanLine(ladder.title)}, version ${String(meta.version)}. Nothing is left out.\n${stringify(contentFromLadder(ladder), { lineWidth: 0, aliasDuplicateObjects: false })}`;
    case 'json':
      return `${JSON.stringify(contentFromLadder(ladder), null, 2)}\n`;
    case 'csv':
      return csvList(ladder);
    case 'csv-wide':
      return csvMatrix(ladder);
    case 'markdown':
      return markdownDocument(ladder, leftOut);
    case 'case':
      return casePackage(ladder, meta);
  }
}
