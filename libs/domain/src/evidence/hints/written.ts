/** The texts of an item that a hint can be about. */
export const hintFields = ['title', 'situation', 'mandate', 'happened', 'contribution', 'result', 'counterfactual'] as const;
export type HintField = (typeof hintFields)[number];

export const hintKinds = ['output', 'bare_number', 'we_without_i', 'unsupported', 'long_sentence', 'links_only', 'present_rung'] as const;
export type HintKind = (typeof hintKinds)[number];

/** An item as it is being typed. */
export interface Written {
  readonly texts: Readonly<Partial<Record<HintField, string>>>;
  /** What is said of the metric; null where there is none. */
  readonly metric: { readonly before: string; readonly after: string; readonly period: string } | null;
  /** Words of the indicators that the item is to show. */
  readonly chosen: readonly string[];
  /** Words of the indicators of the rung that the person stands on. */
  readonly present: readonly string[];
}

/** Something that a committee would stumble over: which words, and why. */
export interface Hint {
  readonly id: HintKind;
  readonly field: HintField;
  /** The words `[from, to)` of that text. */
  readonly from: number;
  readonly to: number;
  /** One sentence or two, for the person who writes. */
  readonly reason: string;
}

/** A rule that looks at what is written; silent where in doubt. */
export type HintRule = (written: Written) => readonly Hint[];

export const textOf = ({ texts }: Written, field: HintField): string => texts[field] ?? '';

/** All texts together, a line each. */
export const everything = (written: Written): string => hintFields.map((field) => textOf(written, field)).join('\n');
