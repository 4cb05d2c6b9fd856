/** The text, cut at a word and with an ellipsis where it has more characters than that. */
export function clipped(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const begun = characters.slice(0, most).join('');
  const cut = /\s/u.test(begun) ? begun.replace(/\s\S*$/u, '') : characters.slice(0, most - 1).join('');
  return `${cut.replace(/[\s.,;:–-]+$/u, '')}…`;
}
