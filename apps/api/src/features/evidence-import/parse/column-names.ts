import { cleanLine } from '../../people/import-parse/tabular/index.js';
import type { ImportMapping } from './types.js';

/** Names by which a column is known, the most telling first; compared in lower case with single spaces. */
export const COLUMN_NAMES: Record<keyof ImportMapping, readonly string[]> = {
  externalId: ['external id', 'issue key', 'key', 'task id', 'card id', 'id', 'identifier', 'issue id', 'ticket', 'ticket id', 'number'],
  title: ['title', 'summary', 'name', 'task name', 'card name', 'headline', 'subject', 'achievement', 'accomplishment', 'task', 'what', 'what i did', 'titel'],
  happened: ['what happened', 'happened', 'description', 'card description', 'details', 'detail', 'body', 'notes', 'text', 'comments', 'comment', 'beschreibung'],
  startedOn: ['started on', 'started at', 'start date', 'started', 'start', 'from', 'created on', 'created at', 'created'],
  endedOn: [
    'released on', 'release date', 'resolved', 'resolved on', 'resolution date', 'completed on', 'completed at', 'completed', 'completion date',
    'closed at', 'closed', 'done on', 'finished', 'shipped on', 'shipped', 'ended on', 'end date', 'ended', 'end', 'to', 'until', 'date', 'day', 'when',
    'datum', 'month', 'quarter', 'period', 'updated on', 'updated at', 'updated', 'last modified', 'last activity date',
  ],
  link: ['link', 'url', 'web url', 'html url', 'permalink', 'card url', 'issue url', 'documentation link'],
  episode: [
    'episode', 'epic', 'epic name', 'custom field epic name', 'epic link', 'custom field epic link', 'initiative', 'project name',
    'project', 'projects', 'milestone', 'section column', 'list name', 'stage', 'release',
  ],
};

const KNOWN: ReadonlySet<string> = new Set(Object.values(COLUMN_NAMES).flat());

/** Whether a text is the usual name of a column. */
export function isKnownName(text: string): boolean {
  return KNOWN.has(plainName(text));
}

/** A column's name as it is compared. */
export function plainName(column: string): string {
  const words = cleanLine(column).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
