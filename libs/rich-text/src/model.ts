/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong'; readonly inlines: readonly Inline[] }
  /** `url` is an http or https address. */
  | { readonly kind: 'link'; readonly url: string; readonly inlines: readonly Inline[] };

/** A part of a text that stands on lines of its own. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `start` is the number of the first entry; 1 where it is not ordered. */
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly entries: readonly (readonly Block[])[] };

/** What somebody typed, as everything that shows it shows it: screen, PDF and Word. Nothing in it is markup of any of them. */
export type RichText = readonly Block[];
