import { BOLD_CLOSE, BOLD_OPEN, plain, stripEnd } from './inline.js';
import { namedTimes, type NamedTime, type Period, type TimeContext } from '../periods.js';

/** The time that a heading or bullet names for itself, and its text without it. */
export interface Located {
  /** Null when the time is impossible or can be read in two ways; then `message` says so. */
  readonly period: Period | null;
  readonly message: string;
  /** The marked text; the time is taken out where it stands at the begin or the end, apart from the sentence. */
  readonly rest: string;
}

const MARKS = '\uFDD0\uFDD1\uFDD2\uFDD3';
const SPACES = ' \t\n';
const BLANK = '\uFDD4';
const ONLY_MARKS = /^[\s\uFDD0-\uFDD3([]*$/;
const CLOSING = /^[\s\uFDD0-\uFDD3)\].,;]*$/;

/** Finds the time at the begin or the end of a marked text, or else the first day named within it. */
export function locateTime(marked: string, context: TimeContext, above: Period | null): Located | null {
  const times = namedTimes(marked, context);
  const first = times[0];
  if (first !== undefined && ONLY_MARKS.test(marked.slice(0, first.start)) && standsApart(marked, first)) {
    return { ...first, rest: without(marked, first) };
  }
  const last = times.at(-1);
  if (last !== undefined && CLOSING.test(marked.slice(last.end)) && isClosing(marked, last)) {
    const apart = /(?:[([–—,;:|]|\s-)$/.test(stripEnd(marked.slice(0, last.start), `${SPACES}${BOLD_OPEN}`).slice(-2));
    return { ...last, rest: apart ? without(marked, last) : marked };
  }
  const within = times.find(({ period, yearless }) => !yearless && period !== null && period.from === period.to && isInside(period, above));
  return within === undefined ? null : { ...within, rest: marked };
}

function isInside(period: Period, above: Period | null): boolean {
  return above === null || (period.from >= above.from && period.to <= above.to);
}

/** “May 5 teams …” begins with no date, “May 5: …” does; a time with a year is never mistaken. */
function standsApart(marked: string, time: NamedTime): boolean {
  return !time.yearless || /^[\s\uFDD0-\uFDD3)\]]*(?:[:–—-]|$)/.test(marked.slice(time.end));
}

function isClosing(marked: string, time: NamedTime): boolean {
  return !time.yearless || /[([]$/.test(stripEnd(marked.slice(0, time.start), SPACES).slice(-1));
}

function without(marked: string, { start, end }: NamedTime): string {
  const closed = `${marked.slice(0, start)}${BLANK}${marked.slice(end)}`
    .replace(/[([] ?\uFDD4 ?[)\]]|\uFDD4/, ' ')
    .replace(/\uFDD0[\s:–—-]*\uFDD1/g, ' ')
    .replace(/^([\uFDD0-\uFDD3]*)[\s:;,.|–—-]+/, '$1');
  const text = stripEnd(closed, `${MARKS}${SPACES}:;,|–—-`);
  // Marks that close bold text or a link stay with it.
  return text + [...closed.slice(text.length)].filter((character) => MARKS.includes(character)).join('');
}

/** Splits `**Title** — text`; any other text is a title as a whole. */
export function splitTitle(marked: string): { title: string; text: string } {
  const bold = new RegExp(`^\\s*${BOLD_OPEN}([^${BOLD_CLOSE}]+)${BOLD_CLOSE}(.*)$`, 's').exec(marked);
  const [head = '', tail = ''] = [bold?.[1], bold?.[2]].map((part) => part && plain(part).trim());
  const separated = /[:.]$/.test(head) || /^(?:[:–—.|-]|$)/.test(tail);
  if (bold === null || !separated) return { title: withoutClosingAddress(plain(marked).trim()), text: '' };
  return { title: head.replace(/\s*[:.]$/, ''), text: tail.replace(/^[:–—.|-]+\s*/, '') };
}

function withoutClosingAddress(title: string): string {
  const last = Math.max(title.lastIndexOf(' '), title.lastIndexOf('\n')) + 1;
  if (!/^[([<]?https?:\/\//i.test(title.slice(last))) return title;
  return stripEnd(title.slice(0, last), `${SPACES}:–—-`) || title;
}
