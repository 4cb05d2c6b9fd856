import { cleanLine, quoted } from '../../people/import-parse/tabular/index.js';
import type { ImportError, ImportMapping, RecordTable } from './types.js';

/** Names by which a column is known, the most telling first; compared in lower case with single spaces. */
const NAMES: Record<keyof ImportMapping, readonly string[]> = {
  externalId: ['external id', 'issue key', 'key', 'id', 'identifier', 'issue id', 'ticket', 'ticket id', 'number'],
  title: ['title', 'summary', 'name', 'headline', 'subject', 'achievement', 'accomplishment', 'task', 'what'],
  happened: ['what happened', 'happened', 'description', 'details', 'detail', 'body', 'notes', 'text'],
  startedOn: ['started on', 'start date', 'started', 'start', 'from', 'created on', 'created at', 'created'],
  endedOn: [
    'released on', 'release date', 'resolved', 'resolved on', 'resolution date', 'completed on', 'completed at', 'completed',
    'closed at', 'closed', 'finished', 'shipped on', 'shipped', 'ended on', 'end date', 'ended', 'end', 'to', 'date', 'day',
    'updated on', 'updated at', 'updated',
  ],
  link: ['link', 'url', 'web url', 'html url', 'issue url', 'documentation link'],
  episode: [
    'episode', 'epic', 'epic name', 'custom field epic name', 'epic link', 'custom field epic link', 'initiative', 'project name',
    'project', 'milestone', 'stage', 'release',
  ],
};

/** No column for anything, as for Markdown. */
export const noMapping: Readonly<ImportMapping> = {
  externalId: null, title: null, happened: null, startedOn: null, endedOn: null, link: null, episode: null,
};

/**
 * Guesses the columns by their names. Of several that fit, the first that holds a text anywhere is taken: an export with
 * an empty “Resolved” gets its end from “Updated”.
 */
export function guessMapping({ columns, records }: RecordTable): ImportMapping {
  const byName = new Map<string, string>();
  for (const column of columns) {
    const name = plainName(column);
    if (!byName.has(name)) byName.set(name, column);
  }
  const holdsText = (column: string): boolean =>
    records.some(({ cells }) => cells.get(column)?.some((cell) => cell.trim() !== '') === true);
  const guess = (field: keyof ImportMapping): string | null => {
    const fitting = NAMES[field].flatMap((name) => byName.get(name) ?? []);
    return fitting.find(holdsText) ?? fitting[0] ?? null;
  };
  return {
    externalId: guess('externalId'),
    title: guess('title'),
    happened: guess('happened'),
    startedOn: guess('startedOn'),
    endedOn: guess('endedOn'),
    link: guess('link'),
    episode: guess('episode'),
  };
}

/** The mapping a person chose, with an error for every column that the file does not have. */
export function checkMapping(chosen: ImportMapping, table: RecordTable): { mapping: ImportMapping; errors: ImportError[] } {
  const mapping: ImportMapping = { ...noMapping };
  const errors: ImportError[] = [];
  for (const field of fields) {
    const column = chosen[field];
    if (column === null || table.columns.includes(column)) mapping[field] = column;
    else errors.push({ line: table.line, field, message: `There is no column ${quoted(column)} in this file.` });
  }
  return { mapping, errors };
}

const fields: readonly (keyof ImportMapping)[] = ['externalId', 'title', 'happened', 'startedOn', 'endedOn', 'link', 'episode'];

function plainName(column: string): string {
  const words = cleanLine(column).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
