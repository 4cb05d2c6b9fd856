import type { Ladder } from '@nextrung/domain/ladder';

/** The address of a field inside the editor, as its query parameters. */
export interface EditorPlace {
  readonly section: 'matrix' | 'rungs' | 'competencies' | 'pay' | 'overlays' | 'guide' | 'notes';
  readonly item: string | null;
}

/** Where a finding of a draft is edited, by a path such as `rungs[2].title`. */
export function editorPlace(path: string, { rungs, cells, overlays }: Pick<Ladder, 'rungs' | 'cells' | 'overlays'>): EditorPlace {
  const [, root = '', index = '0'] = /^(\w*)(?:\[(\d+)\])?/.exec(path) ?? [];
  const at = Number(index);
  switch (root) {
    case 'rungs':
      return { section: 'rungs', item: rungs[at]?.id ?? null };
    case 'cells': {
      const cell = cells[at];
      return { section: 'matrix', item: cell ? `${cell.rung}.${cell.competency}` : null };
    }
    case 'overlays':
      return { section: 'overlays', item: overlays[at]?.id ?? null };
    case 'competencies':
    case 'guide':
      return { section: root, item: null };
    case 'title':
    case 'notes':
      return { section: 'notes', item: null };
    default:
      return { section: 'pay', item: null };
  }
}
