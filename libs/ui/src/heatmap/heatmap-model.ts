import type { FreshnessWord, Status } from '../status/status';
import { statusWords } from '../status/status';

export interface HeatmapColumn {
  readonly id: string;
  readonly name: string;
}

export interface HeatmapCell {
  readonly competency: string;
  readonly required: 'demonstrated' | 'sustained';
  readonly status: Status;
  readonly met: boolean;
  readonly contested: boolean;
  readonly lapsesOn: string | null;
  readonly freshness: FreshnessWord;
}

/** A cell in words: status, gate, and whether it is contested or lapses soon. */
export function cellWords(column: HeatmapColumn, cell: HeatmapCell): string {
  const words = [statusWords[cell.status]];
  if (cell.contested) words.push('contested');
  words.push(cell.met ? 'gate met' : `gate asks ${statusWords[cell.required].toLowerCase()}`);
  if (cell.freshness === 'going_stale') words.push('lapses soon');
  return `${column.name}: ${words.join(', ')}`;
}
