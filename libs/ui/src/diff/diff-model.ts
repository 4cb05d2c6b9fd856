/** A stretch of a text that was changed. What is same or removed gives the text before, what is same or added the text after. */
export interface WordsPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface FieldDiff {
  /** Such as `compensation.max`. */
  readonly field: string;
  /** Null where the field was not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** Null unless both are texts. */
  readonly words: readonly WordsPart[] | null;
}

export interface NamedPart {
  readonly id: string;
  readonly name: string;
}

/** How a list of rungs, competencies or overlays differs. */
export interface PartsDiff {
  readonly added: readonly NamedPart[];
  readonly removed: readonly NamedPart[];
  readonly moved: readonly NamedPart[];
  readonly changed: readonly (NamedPart & { readonly fields: readonly FieldDiff[] })[];
}

interface Wording {
  readonly must: boolean;
  readonly text: string;
}

export interface StatementDiff {
  readonly kind: 'added' | 'removed' | 'moved_away' | 'moved_here' | 'changed';
  readonly id: string;
  readonly before: Wording | null;
  readonly after: Wording | null;
  readonly mustChanged: boolean;
  readonly words: readonly WordsPart[] | null;
  /** Anything else that changed, such as its examples. */
  readonly fields: readonly FieldDiff[];
  /** The cell it moved to or came from, in words. */
  readonly other: string | null;
}

/** A cell of the matrix, or a skill of an overlay, in which something changed. */
export interface CellDiff {
  /** In words, such as "Senior PM, Communication". */
  readonly place: string;
  readonly rung: string | null;
  readonly competency: string;
  readonly overlay: string | null;
  readonly indicators: readonly StatementDiff[];
  readonly reordered: boolean;
}

/** Every word that differs between two ladders. */
export interface LadderDiffModel {
  readonly empty: boolean;
  readonly fields: readonly FieldDiff[];
  readonly rungs: PartsDiff;
  readonly competencies: PartsDiff;
  readonly overlays: PartsDiff;
  readonly cells: readonly CellDiff[];
  readonly guide: readonly FieldDiff[];
}

/** What the parts of both ladders are called, in the order of the ladder after. */
export interface DiffNames {
  readonly rungs: readonly NamedPart[];
  /** Skills of overlays too. */
  readonly competencies: readonly NamedPart[];
  readonly overlays: readonly NamedPart[];
}
