/** A cell of a table by row and column, both from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow, Home or End leads inside a table; null when the key is none of them or leads nowhere. */
export function nextPlace(key: string, at: GridPlace, rows: number, columns: number): GridPlace | null {
  const to = aim(key, at, columns);
  const inside = to !== null && to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns;
  return inside && (to.row !== at.row || to.column !== at.column) ? to : null;
}

function aim(key: string, at: GridPlace, columns: number): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: at.row - 1, column: at.column };
    case 'ArrowDown':
      return { row: at.row + 1, column: at.column };
    case 'ArrowLeft':
      return { row: at.row, column: at.column - 1 };
    case 'ArrowRight':
      return { row: at.row, column: at.column + 1 };
    case 'Home':
      return { row: at.row, column: 0 };
    case 'End':
      return { row: at.row, column: columns - 1 };
    default:
      return null;
  }
}
