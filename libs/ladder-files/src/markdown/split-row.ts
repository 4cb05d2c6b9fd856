/** The cells of a line of a table. Pipes at its ends may be missing; `\|` and pipes in code are text. */
export function splitRow(line: string): string[] {
  const text = line.trim().replace(/^\|/, '');
  const cells: string[] = [];
  let cell = '';
  let inCode = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\' && text.charAt(at + 1) === '|') {
      cell += '|';
      at += 1;
    } else if (sign === '\\' && text.charAt(at + 1) === '\\') {
      cell += '\\\\';
      at += 1;
    } else if (sign === '|' && !inCode) {
      cells.push(cell.trim());
      cell = '';
    } else {
      if (sign === '`') inCode = !inCode && text.includes('`', at + 1);
      cell += sign;
    }
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}
