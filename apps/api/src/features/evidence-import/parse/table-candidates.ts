import { isWebAddress } from '@nextrung/domain/evidence';
import { dayOrderOf, type DayOrder } from '../../people/import-parse/tabular/index.js';
import { readCellPeriod } from './cell-period.js';
import type { Period } from './periods.js';
import type { Candidate, ImportError, ImportMapping, RecordTable } from './types.js';

type Cells = RecordTable['records'][number]['cells'];

/** Takes each record's cells by the mapping and reads its days; a record with a faulty day becomes errors. */
export function tableCandidates(table: RecordTable, mapping: ImportMapping): { candidates: Candidate[]; errors: ImportError[] } {
  const orders = dayOrders(table, mapping);
  const candidates: Candidate[] = [];
  const errors: ImportError[] = [];
  for (const { line, cells } of table.records) {
    const faults: ImportError[] = [];
    const time = (field: 'startedOn' | 'endedOn'): Period | null => {
      const text = first(cells, mapping[field]);
      if (text === '') return null;
      const read = readCellPeriod(text, orders[field]);
      if (read.ok) return read.period;
      faults.push({ line, field, message: read.message });
      return null;
    };
    const links = present(cells, mapping.link);
    const link = links.find(isWebAddress) ?? links[0] ?? '';
    const candidate: Candidate = {
      line,
      externalId: first(cells, mapping.externalId),
      title: [...new Set(present(cells, mapping.title))].join(' '),
      happened: [...present(cells, mapping.happened), ...links.filter((other) => other !== link).map((other) => `Link: ${other}`)].join('\n'),
      ...daysOf(time('startedOn'), time('endedOn')),
      link,
      episode: first(cells, mapping.episode),
    };
    if (faults.length > 0) errors.push(...faults);
    else candidates.push(candidate);
  }
  return { candidates, errors };
}

/** A month or quarter gives both days where the other column says nothing. */
function daysOf(started: Period | null, ended: Period | null): Pick<Candidate, 'startedOn' | 'endedOn' | 'roughly'> {
  const whole = started ?? ended;
  const long = whole !== null && whole.from < whole.to;
  if (ended === null) return { startedOn: started?.from ?? null, endedOn: long ? whole.to : null, roughly: long };
  return { startedOn: started?.from ?? (long ? whole.from : null), endedOn: ended.to, roughly: ended.from < ended.to };
}

/** Each date column decides for itself; one whose days are all mistakable follows the other, written by the same hand. */
function dayOrders(table: RecordTable, mapping: ImportMapping): Record<'startedOn' | 'endedOn', DayOrder> {
  const values = (column: string | null): string[] => table.records.map(({ cells }) => first(cells, column));
  const started = values(mapping.startedOn);
  const ended = values(mapping.endedOn);
  const together = dayOrderOf([...started, ...ended]);
  return { startedOn: dayOrderOf(started) ?? together, endedOn: dayOrderOf(ended) ?? together };
}

function present(cells: Cells, column: string | null): string[] {
  if (column === null) return [];
  return (cells.get(column) ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function first(cells: Cells, column: string | null): string {
  return present(cells, column)[0] ?? '';
}
