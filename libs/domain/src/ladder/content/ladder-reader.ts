import { ShapeReader } from '../../kernel/index.js';
import { ladderLimits } from '../limits.js';
import { codeProblem, keyProblem, optionalTextProblem, textProblem } from '../text-rules.js';

/** Reads the content of a ladder file within the limits of a ladder. */
export class LadderReader extends ShapeReader {
  /** @param unfinished someone is still editing: texts may be empty, ranges upside down, lists without an entry */
  constructor(private readonly unfinished = false) {
    super();
  }

  /** Notes what only stands against a finished ladder. */
  noteFinished(path: string, message: string): void {
    if (!this.unfinished) this.note(path, message);
  }

  /** The fields of a section that may be missing. */
  section(root: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
    return this.fields(root[name] ?? {}, name);
  }

  /** A text that is not empty. */
  override text(value: unknown, path: string): string {
    if (typeof value === 'string') return this.checked(value, path, this.unfinished ? optionalTextProblem : textProblem);
    return super.text(value, path);
  }

  /** A text that may be missing or empty. */
  optionalText(value: unknown, path: string): string {
    if (value === undefined || value === null) return '';
    if (typeof value === 'string') return this.checked(value, path, optionalTextProblem);
    this.note(path, 'must be a text');
    return '';
  }

  /** The id of a rung, a competency, an overlay or a skill. */
  code(value: unknown, path: string): string {
    if (typeof value === 'string') return this.checked(value, path, codeProblem);
    return super.text(value, path);
  }

  /** A list of entries that may be missing. Entries above the limit are not looked at. */
  entries<Item>(value: unknown, path: string, read: (item: unknown, path: string) => Item, most: number = ladderLimits.entries): Item[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value) || value.length <= most) return this.list(value, path, read);
    this.note(path, `must have at most ${String(most)} entries`);
    return this.list(value.slice(0, most), path, read);
  }

  /** A list of texts that may be missing. */
  texts(value: unknown, path: string): string[] {
    return this.entries(value, path, (item, at) => this.text(item, at));
  }

  /** A list of ids of what the ladder has; may be missing. */
  known(value: unknown, path: string, ids: readonly string[], what: string): string[] {
    const read = this.entries(value, path, (item, at) => {
      const id = this.text(item, at);
      if (id !== '' && !ids.includes(id)) this.note(at, `is not a ${what} of the ladder`);
      return id;
    });
    this.unique(read, (at) => `${path}[${String(at)}]`);
    return read;
  }

  /** The pairs of a section whose keys are names of its own; may be missing. */
  keyed<Item>(value: unknown, path: string, read: (item: unknown, path: string, key: string) => Item): Item[] {
    const pairs = Object.entries(this.fields(value ?? {}, path));
    if (pairs.length > ladderLimits.entries) this.note(path, `must have at most ${String(ladderLimits.entries)} entries`);
    return pairs.slice(0, ladderLimits.entries).map(([key, item]) => {
      const at = `${path}.${key}`;
      return read(item, at, this.checked(key, at, keyProblem));
    });
  }

  /** Notes every key of a section that is not the id of what the ladder has. */
  onlyKnown(section: Readonly<Record<string, unknown>>, path: string, ids: readonly string[], what: string): void {
    for (const key of Object.keys(section)) {
      if (!ids.includes(key)) this.note(`${path}.${key}`, `is not a ${what} of the ladder`);
    }
  }

  /** Notes every text that came before in the list, unless it is still being edited. */
  uniqueFinished(texts: readonly string[], pathOf: (at: number) => string): void {
    if (!this.unfinished) this.unique(texts, pathOf);
  }

  /** A number that need not be whole. */
  amount(value: unknown, path: string): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.note(path, 'must be a number');
    return 0;
  }

  /** A whole number between two bounds. */
  between(value: unknown, path: string, least: number, most: number): number {
    const read = this.whole(value, path, this.unfinished ? Math.min(0, least) : least);
    if (read > most) this.note(path, `must be at most ${String(most)}`);
    return read;
  }

  /** True or false; false where it is missing. */
  optionalFlag(value: unknown, path: string): boolean {
    return value === undefined || value === null ? false : this.flag(value, path);
  }

  private checked(value: string, path: string, problemOf: (value: string) => string | null): string {
    const problem = problemOf(value);
    if (problem !== null) this.note(path, problem);
    return value;
  }
}
