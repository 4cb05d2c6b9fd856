/**
 * What of a table leaves with a person. `t` is the row, `$1` the organisation and `$2` the person.
 * Every column stands in exactly one of the lists; a test compares them with the database's own catalogue.
 */
export interface Kept {
  readonly table: string;
  /** What it is, in words that complete “Kept about you: …”. */
  readonly what: string;
  /** SQL: the row is about the person, and they may see it. */
  readonly about: string;
  /** Columns as they are. */
  readonly columns: readonly string[];
  /** Columns that name a person: they leave as “you” or “someone else”, because who others are is theirs. */
  readonly people?: readonly string[];
  /** Columns that stay here, each with the reason. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Rows of the same table about the person that stay here, with the reason. */
  readonly except?: string;
}

export const TECHNICAL = 'Says nothing about you.';

/** Whose work an item is. */
export const OWN_ITEM = 'EXISTS (SELECT 1 FROM evidence_items i WHERE i.organisation_id = $1 AND i.id = t.item_id AND i.person_id = $2)';
