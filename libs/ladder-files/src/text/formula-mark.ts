// What a spreadsheet would run: a formula sign first, also behind spaces, or a tab or return that hides one.
const RUNS = /^(?:'*[\t\r]|[\s']*[=+\-@＝＋－＠])/u;
const MARKED = /^'(?:'*[\t\r]|[\s']*[=+\-@＝＋－＠])/u;

/** A cell that no spreadsheet takes for a formula: such a text gets an apostrophe in front. */
export function withFormulaMark(cell: string): string {
  return RUNS.test(cell) ? `'${cell}` : cell;
}

/** The text of a cell from {@link withFormulaMark}, and of other programs that mark formulas in the same way. */
export function withoutFormulaMark(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}
