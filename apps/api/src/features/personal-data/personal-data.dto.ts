/** A kind of data that is kept about a person. */
export class KeptKind {
  /** Name in `data.json`. */
  kind: string;
  /** What it is, in words that complete “Kept about you: …”. */
  what: string;
  count: number;
  /** What of it does not leave with the person, each with the reason. */
  except: string[];
}

export class LeftKind {
  kind: string;
  /** Why nothing of it leaves, in words. */
  why: string;
}

/** What is kept about the person who asks. */
export class PersonalDataView {
  kept: KeptKind[];
  leftHere: LeftKind[];
}
