import type { Result } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';

/** The kinds of file that a ladder is read from. */
export type LadderFileFormat =
  | 'nextrung' | 'csv-long' | 'csv-wide' | 'markdown-tables' | 'markdown-headings' | 'front-matter' | 'yaml' | 'json' | 'case' | 'excel';

/** A file as it was chosen: its name is a hint, its bytes decide. */
export interface LadderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file is refused, in a sentence that says what is wrong and where. */
export interface FileRefusal {
  readonly code: 'too_large' | 'empty' | 'binary' | 'unreadable' | 'no_ladder';
  readonly message: string;
}

/** Everything that was understood of a file, what is asked about it, and what was changed or left out. */
export interface Inspection {
  readonly format: LadderFileFormat;
  readonly ladders: readonly FoundLadder[];
  readonly questions: readonly Question[];
  readonly warnings: readonly string[];
}

/** A framework found in a file. Cells are there only where the file says something. */
export interface FoundLadder {
  readonly title: string;
  /** Lowest first. */
  readonly rungs: readonly FoundRung[];
  /** In the order of the file. */
  readonly competencies: readonly FoundCompetency[];
  /** Rung by rung; every one holds a statement or a level. */
  readonly cells: readonly FoundCell[];
  /** Everything that the file says, where it is of our own format. */
  readonly whole?: Ladder;
}

export interface FoundRung {
  /** Unique within its ladder; the id of the file where it has one. */
  readonly key: string;
  readonly title: string;
  readonly summary?: string;
}

export interface FoundCompetency {
  /** Unique within its ladder; the id of the file where it has one. */
  readonly key: string;
  readonly name: string;
  readonly description?: string;
}

export interface FoundCell {
  /** Key of the rung. */
  readonly rung: string;
  /** Key of the competency. */
  readonly competency: string;
  /** A second scale that the file gives per cell, for example “Working” or “Expert”. */
  readonly level?: string;
  readonly statements: readonly FoundStatement[];
}

export interface FoundStatement {
  readonly text: string;
  /** Present when the file says whether it is a must-have. */
  readonly must?: boolean;
  /** Of the indicator, where the file is one of ours and has it. */
  readonly id?: string;
  /** What it can look like, where the file is one of ours and has any. */
  readonly examples?: readonly string[];
  /** Where it came from, in words: line, row and column, heading, sheet or path. */
  readonly source: string;
}

export type QuestionKind =
  | 'rank_order' | 'column_role' | 'unmatched_text' | 'duplicate_title' | 'levels_without_names' | 'which_ladders' | 'same_ladder' | 'orientation';

/** Something that the file leaves open. The result already follows the suggestion. */
export interface Question {
  /** The same for the same file, so that an answer can be given to a second inspection. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly words: string;
  /** What can be answered; empty when any text may be given. */
  readonly options: readonly string[];
  /** One of the options, or for an order and for names all of them in their order. */
  readonly suggestion: string | readonly string[];
}

/** Answers by question id. An order or names are a list as long as the suggestion. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What a reader of one format gives. */
export type Read<Value> = Result<Value, FileRefusal>;
