/**
 * A text as Markdown that shows it as it stands: signs, tables, formulas and HTML mean nothing in it, a line end is `<br>`.
 * {@link fromMarkdown} gives the text back.
 */
export function asMarkdown(text: string): string {
  return text
    .replace(/&(?=#?\w+;)|[\\`*_[\]<>|~#$]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : `\\${sign}`))
    .replace(/^([ \t]*)([-+=])/, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])/, '$1\\$2')
    .replaceAll('\n', '<br>');
}

/** The text of {@link asMarkdown}. */
export function fromMarkdown(source: string): string {
  return source.replace(/<br>|&amp;|&lt;|\\([!-/:-@[-`{-~])/g, (whole, sign: string | undefined) => sign ?? (whole === '<br>' ? '\n' : whole === '&amp;' ? '&' : '<'));
}
