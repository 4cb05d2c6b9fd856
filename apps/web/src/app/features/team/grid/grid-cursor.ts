import type { GridPlace } from '@nextrung/ui';

/** Row of the headings. */
export const HEADINGS = -1;

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly seen: number;
}

/** Where a key leads in a grid with headings; null for a key that leads nowhere. */
export function cursorAfter({ key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>, at: GridPlace, { rows, columns, seen }: GridSize): GridPlace | null {
  const last = { row: rows - 1, column: columns - 1 };
  const to = aim(key, ctrlKey, at, last, Math.max(1, seen - 1));
  if (to === null) return null;
  const place = { row: Math.min(Math.max(to.row, HEADINGS), last.row), column: Math.min(Math.max(to.column, 0), last.column) };
  return place.row === at.row && place.column === at.column ? null : place;
}

function aim(key: string, ctrl: boolean, { row, column }: GridPlace, last: GridPlace, page: number): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? HEADINGS : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? last.column : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: Math.max(row - page, Math.min(row, 0)), column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return null;
  }
}
