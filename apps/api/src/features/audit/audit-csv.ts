import { stringify } from 'csv-stringify/sync';
import { wordsOf } from './audit.mapper.js';
import type { EntryRow } from './audit.repository.js';

const COLUMNS = ['id', 'at (UTC)', 'operation', 'in words', 'by', 'by (id)', 'kind of actor', 'about', 'about (id)', 'thing', 'grant', 'network', 'outcome', 'changed rows'] as const;

/** A name may begin with blanks that a spreadsheet skips before it takes the rest for a formula. */
const cell = (text: string | null): string => (text ?? '').trim();

const options = { escape_formulas: true, record_delimiter: 'windows' } as const;

export const csvHead = (): string => stringify([[...COLUMNS]], options);

export const csvOf = (rows: readonly EntryRow[]): string =>
  stringify(
    rows.map((row) => [
      row.id, row.at.toISOString(), row.operation, wordsOf(row.operation), cell(row.actorName), row.actorId ?? '', row.actorKind, cell(row.subjectName), row.subjectId ?? '',
      row.thingId ?? '', row.grantId ?? '', row.network, row.outcome, row.changes,
    ]),
    options,
  );
