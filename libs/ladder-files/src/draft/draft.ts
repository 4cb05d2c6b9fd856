import { cleanLine, nameKey } from '../text/clean-text.js';
import { statementsOf } from '../text/statements.js';
import type { FoundStatement } from '../types.js';

export interface DraftRung {
  key: string;
  title: string;
  summary?: string;
  /** Where the file itself numbers it. */
  ordinal?: number;
}

export interface DraftCompetency {
  key: string;
  name: string;
  description?: string;
  /** The heading or category above it. */
  group?: string;
}

export interface DraftCell {
  level?: string;
  readonly statements: FoundStatement[];
}

/** What makes two mentions the same rung or competency: the name, unless the file has a key or a place tells them apart. */
interface Identity {
  readonly key?: string | undefined;
  readonly identity?: string | undefined;
}

/** A statement as a file gives it, with what goes with it. */
export interface DraftText {
  readonly text: string;
  readonly source: string;
  readonly level?: string | undefined;
  readonly must?: boolean | undefined;
}

/** A ladder being read: rungs, competencies and cells as they come, by identity of the file. */
export class Draft {
  readonly rungs = new Map<string, DraftRung>();
  readonly competencies = new Map<string, DraftCompetency>();
  /** By rung, then by competency. */
  readonly cells = new Map<string, Map<string, DraftCell>>();
  /** How often a text was left out, by what it is. */
  readonly leadIns = new Map<string, number>();
  readonly placeholders = new Map<string, number>();

  /** Identities by the titles and names that go with a key. */
  private readonly aliases = { rungs: new Map<string, string>(), competencies: new Map<string, string>() };

  constructor(public title: string) {}

  /** Finds or adds a rung; the first summary and number stay. */
  rung(title: string, more: Identity & { summary?: string | undefined; ordinal?: number | undefined } = {}): string {
    const id = identityOf(this.aliases.rungs, title, more);
    const rung = this.rungs.get(id) ?? { key: more.key ?? '', title: cleanLine(title) };
    if (more.summary !== undefined && more.summary !== '') rung.summary ??= more.summary;
    if (more.ordinal !== undefined) rung.ordinal ??= more.ordinal;
    this.rungs.set(id, rung);
    return id;
  }

  /** Finds or adds a competency; the first description stays. */
  competency(name: string, more: Identity & { description?: string | undefined; group?: string | undefined } = {}): string {
    const id = identityOf(this.aliases.competencies, name, more);
    const competency = this.competencies.get(id) ?? { key: more.key ?? '', name: cleanLine(name) };
    if (more.description !== undefined && more.description !== '') competency.description ??= more.description;
    if (more.group !== undefined && more.group !== '') competency.group ??= more.group;
    this.competencies.set(id, competency);
    return id;
  }

  /** Adds what a file says in one place to a cell. */
  add(rung: string, competency: string, { text, source, level, must }: DraftText): void {
    const { statements, leadIn, placeholder } = statementsOf(text);
    if (leadIn !== undefined) count(this.leadIns, leadIn);
    if (placeholder !== undefined) count(this.placeholders, placeholder);
    const scale = level === undefined ? '' : cleanLine(level);
    if (statements.length === 0 && scale === '') return;
    const row = this.cells.get(rung) ?? new Map<string, DraftCell>();
    const cell = row.get(competency) ?? { statements: [] };
    if (scale !== '') cell.level ??= scale;
    for (const one of statements) cell.statements.push({ ...statementOf(one, must), source });
    row.set(competency, cell);
    this.cells.set(rung, row);
  }

  /** Takes everything of another draft that has the same rungs. */
  take(other: Draft): void {
    for (const [id, rung] of other.rungs) this.rungs.set(id, this.rungs.get(id) ?? rung);
    for (const [id, competency] of other.competencies) this.competencies.set(id, this.competencies.get(id) ?? competency);
    for (const [rung, row] of other.cells) {
      const own = this.cells.get(rung) ?? new Map<string, DraftCell>();
      for (const [competency, cell] of row) {
        const present = own.get(competency);
        if (present === undefined) own.set(competency, cell);
        else present.statements.push(...cell.statements);
      }
      this.cells.set(rung, own);
    }
    for (const [text, times] of other.leadIns) count(this.leadIns, text, times);
    for (const [text, times] of other.placeholders) count(this.placeholders, text, times);
  }

  get cellCount(): number {
    let cells = 0;
    for (const row of this.cells.values()) cells += row.size;
    return cells;
  }
}

/** “Must-have: …” says so itself. */
function statementOf(text: string, must: boolean | undefined): Omit<FoundStatement, 'source'> {
  const [, rest] = /^must[- ]have: +(\S[^]*)$/i.exec(text) ?? [];
  if (rest !== undefined) return { text: rest, must: true };
  return { text, ...(must !== undefined && { must }) };
}

function identityOf(aliases: Map<string, string>, name: string, { identity, key }: Identity): string {
  const id = identity ?? key;
  if (id === undefined) return aliases.get(nameKey(name)) ?? nameKey(name);
  if (!aliases.has(nameKey(name))) aliases.set(nameKey(name), nameKey(id));
  return nameKey(id);
}

function count(counts: Map<string, number>, text: string, times = 1): void {
  counts.set(text, (counts.get(text) ?? 0) + times);
}
