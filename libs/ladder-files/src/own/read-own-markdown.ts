import { markdownMark, markdownMust } from '../export/markdown-document.js';
import type { Interview } from '../interview.js';
import { quoted, storableText } from '../text/clean-text.js';
import { fromMarkdown } from '../text/markdown-escape.js';
import type { FoundLadder } from '../types.js';
import { foundMatrix, type OwnEntry } from './found-matrix.js';

/** Whether we wrote a document, by its first line. */
export function isOwnMarkdown(text: string): boolean {
  return text.trimStart().startsWith(markdownMark);
}

/** Reads a document that we wrote, also after somebody changed words or added headings and bullets; null when nothing is left of a ladder. */
export function readOwnMarkdown(source: string, name: string, interview: Interview): FoundLadder | null {
  const reader = new OwnDocument(name, interview);
  const [, ...lines] = source.trimStart().split('\n');
  const before = source.slice(0, source.length - source.trimStart().length).split('\n').length;
  lines.forEach((line, at) => reader.read(storableText(line), at + before + 1));
  return reader.found();
}

class OwnDocument {
  private readonly rungs = new Set<string>();
  private readonly summaries = new Map<string, string>();
  private readonly entries: OwnEntry[] = [];
  private rung: string | null = null;
  private competency: string | null = null;

  constructor(
    private title: string,
    private readonly interview: Interview,
  ) {}

  read(line: string, number: number): void {
    const [, marks = '', name = ''] = /^(#{1,3}) ([^]*)$/u.exec(line) ?? [];
    if (marks === '#') this.title = fromMarkdown(name);
    else if (marks === '##') this.openRung(fromMarkdown(name));
    else if (marks === '###' && this.rung !== null) this.openCompetency(this.rung, fromMarkdown(name));
    else if (line.startsWith('- ') && this.rung !== null && this.competency !== null) this.addStatement(this.rung, this.competency, line.slice(2), number);
    else if (line.trim() !== '') this.addText(line, number);
  }

  found(): FoundLadder | null {
    if (this.entries.length === 0) return null;
    return foundMatrix({ title: this.title, rungs: [...this.rungs], summaries: this.summaries, entries: this.entries });
  }

  private openRung(title: string): void {
    this.rung = title;
    this.competency = null;
    this.rungs.add(title);
  }

  private openCompetency(rung: string, name: string): void {
    this.competency = name;
    this.entries.push({ rung, competency: name, statement: null });
  }

  private addStatement(rung: string, competency: string, text: string, number: number): void {
    const must = text.startsWith(markdownMust);
    this.entries.push({ rung, competency, statement: { text: fromMarkdown(must ? text.slice(markdownMust.length) : text), must, source: `line ${String(number)}` } });
  }

  private addText(line: string, number: number): void {
    const before = this.rung === null ? undefined : this.summaries.get(this.rung);
    if (this.rung !== null && this.competency === null && before === undefined) this.summaries.set(this.rung, fromMarkdown(line));
    else this.interview.warn(`${quoted(line)} in line ${String(number)} is no heading and no bullet of a competency, and is left out.`);
  }
}
