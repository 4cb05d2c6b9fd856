import type { IsoDate } from '@nextrung/domain/kernel';
import { dayOrderOf, readDay, type DayOrder } from '../../people/import-parse/tabular/index.js';
import type { Candidate, ImportError, ImportMapping, RecordTable } from './types.js';

type Cells = RecordTable['records'][number]['cells'];

/** Takes each record's cells by the mapping and reads its days; a record with a faulty day becomes errors. */
export function tableCandidates(table: RecordTable, mapping: ImportMapping): { candidates: Candidate[]; errors: ImportError[] } {
  const orders = dayOrders(table, mapping);
  const candidates: Candidate[] = [];
  const errors: ImportError[] = [];
  for (const { line, cells } of table.records) {
    const faults: ImportError[] = [];
    const day = (field: 'startedOn' | 'endedOn'): IsoDate | null => {
      const text = first(cells, mapping[field]);
      if (text === '') return null;
      const read = readDay(text, orders[field]);
      if (read.ok) return read.day;
      faults.push({ line, field, message: read.message });
      return null;
    };
    const candidate: Candidate = {
      line,
      externalId: first(cells, mapping.externalId),
      title: first(cells, mapping.title),
      happened: present(cells, mapping.happened).join('\n'),
      startedOn: day('startedOn'),
      endedOn: day('endedOn'),
      link: first(cells, mapping.link),
      episode: first(cells, mapping.episode),
    };
    if (faults.length > 0) errors.push(...faults);
    else candidates.push(candidate);
  }
  return { candidates, errors };
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
