import type { ConfidenceWord, FreshnessWord, ReadinessState, Status } from '../status/status';
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

export interface HeatmapRow {
  readonly person: { readonly id: string; readonly name: string };
  readonly rung: string | null;
  readonly targetRung: string | null;
  /** In whose place the reader looks after them, and until when. */
  readonly standsInFor?: { readonly manager: { readonly name: string }; readonly until: string } | null;
  readonly onLeave: boolean;
  /** 0 to 100; null without a target. */
  readonly index: number | null;
  readonly state: ReadinessState | null;
  readonly confidenceWord: ConfidenceWord;
  readonly cells: readonly HeatmapCell[];
  readonly newestAgeDays: number | null;
  readonly stale: boolean;
  /** Indicators left out because they do not apply. */
  readonly waived: number;
  /** Items that wait for the viewer. */
  readonly waiting: number;
  readonly next: string;
}

/** What a cell of the heatmap stands for. */
export interface HeatmapChoice {
  readonly row: HeatmapRow;
  readonly column: HeatmapColumn;
  readonly cell: HeatmapCell;
}

/** A cell in words: status, gate, and whether it is contested or lapses soon. */
export function cellWords(column: HeatmapColumn, cell: HeatmapCell): string {
  const words = [statusWords[cell.status]];
  if (cell.contested) words.push('contested');
  words.push(cell.met ? 'gate met' : `gate asks ${statusWords[cell.required].toLowerCase()}`);
  if (cell.freshness === 'going_stale') words.push('lapses soon');
  return `${column.name}: ${words.join(', ')}`;
}
