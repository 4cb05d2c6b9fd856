/** A number in words, one sentence each, and one step further: the arithmetic, a line each. */
export interface Explanation {
  readonly words: readonly string[];
  readonly formula: readonly string[];
}
