import { cleanLine, cutTo, detectDelimiter } from '../../people/import-parse/tabular/index.js';
import type { WorkLogFormat } from './types.js';

const BY_EXTENSION: Record<string, WorkLogFormat> = {
  csv: 'csv',
  ics: 'calendar',
  ical: 'calendar',
  ifb: 'calendar',
  tsv: 'csv',
  tab: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
};

/** Tells the kind of file by its extension; without a telling one (pasted text, `.txt`) by how its text begins. */
export function formatOf(fileName: string, text: string): WorkLogFormat {
  const extension = /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(BY_EXTENSION, extension)) return BY_EXTENSION[extension] ?? 'csv';
  const first = /^\uFEFF?\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
  if (/^BEGIN:VCALENDAR\b/i.test(first)) return 'calendar';
  if (/^[{[]\s*(?:["{]|$)/.test(first)) return 'jsonl';
  if (/^(?:#{1,6}\s|[-*+]\s|---\s*$|\d+[.)]\s)/.test(first)) return 'markdown';
  return first.split(detectDelimiter(first)).length > 1 ? 'csv' : 'markdown';
}

/**
 * The name proposed for the source: the file's name without folder, extension and the number that browsers add to a
 * repeated download. So `release-items.csv`, `release-items (1).csv` and `release-items.jsonl` are one source.
 */
export function sourceOf(fileName: string): string {
  const base = cleanLine(fileName).replace(/^.*[/\\]/, '');
  const name = base.replace(/\.[a-z]{1,8}$/i, '').replace(/\s*\(\d+\)$/, '').trim();
  return cutTo(withoutMoment(name) || name, 100) || 'work log';
}

/** Trackers put the moment of the export into the name, such as `Jira 2027-03-14T10_00_00+0000`. */
function withoutMoment(name: string): string {
  return name.replace(/[\s_.-]*(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?:[T_ -]\d{2}[:_.-]?\d{2}(?:[:_.-]?\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{4})?)?$/i, '').trim();
}
