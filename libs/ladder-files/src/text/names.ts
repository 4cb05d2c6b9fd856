import { cleanLine, cleanText } from './clean-text.js';

const LONGEST_NAME = 80;
const SHORTEST_DESCRIPTION = 25;

/** A name and the description that may follow it in the same cell, after a line end, a colon or a dash. */
export function nameAndDescription(text: string): { name: string; description?: string } {
  const clean = cleanText(text.replace(/<br\s{0,3}\/?>/gi, '\n'));
  const [first = '', ...rest] = clean.split('\n');
  if (rest.length > 0 && first.length <= LONGEST_NAME) return { name: withoutColon(first), description: rest.join('\n').trim() };
  const found = /^(.{2,80}?)(?::| [–—-])\s+(\S.*)$/.exec(cleanLine(clean));
  const [, name = '', description = ''] = found ?? [];
  if (description.length >= SHORTEST_DESCRIPTION) return { name, description };
  return { name: withoutColon(cleanLine(clean)) };
}

function withoutColon(name: string): string {
  return name.trim().replace(/\s*:$/, '');
}
