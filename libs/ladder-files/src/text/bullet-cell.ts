/** A text in a cell of bullets. */
export interface BulletText {
  readonly text: string;
  readonly must: boolean;
}

const BULLET = '• ';
const MUST = 'Must-have: ';
const INDENT = '  ';

/** Texts as bullets in one cell; lines of a text after its first are indented. */
export function bulletCell(texts: readonly BulletText[]): string {
  return texts.map(({ text, must }) => `${BULLET}${(must ? `${MUST}${text}` : toldFromMust(text)).replaceAll('\n', `\n${INDENT}`)}`).join('\n');
}

/** The texts of {@link bulletCell}; a line that somebody added without a bullet goes on with the text above it. */
export function textsOfBullets(cell: string): BulletText[] {
  const texts: string[] = [];
  if (cell.trim() === '') return [];
  for (const line of cell.split('\n')) {
    if (line.startsWith(BULLET) || texts.length === 0) texts.push(line.startsWith(BULLET) ? line.slice(BULLET.length) : line);
    else texts.push(`${texts.pop() ?? ''}\n${line.startsWith(INDENT) ? line.slice(INDENT.length) : line}`);
  }
  return texts.map((text) => (text.startsWith(MUST) ? { text: text.slice(MUST.length), must: true } : { text: /^\s+Must-have: /.test(text) ? text.slice(1) : text, must: false }));
}

/** A text that itself begins like a must-have gets a space in front. */
function toldFromMust(text: string): string {
  return /^\s*Must-have: /.test(text) ? ` ${text}` : text;
}
