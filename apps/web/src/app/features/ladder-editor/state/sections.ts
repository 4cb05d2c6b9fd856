import type { Ladder } from '@nextrung/domain/ladder';

/** The parts of the editor, each with an address. */
export const sections = [
  { id: 'matrix', name: 'Matrix' },
  { id: 'rungs', name: 'Rungs' },
  { id: 'competencies', name: 'Competencies' },
  { id: 'pay', name: 'Pay and places' },
  { id: 'overlays', name: 'Overlays' },
  { id: 'guide', name: 'Guide' },
  { id: 'notes', name: 'Title and notes' },
] as const;

export type Section = (typeof sections)[number]['id'];

/** Where a field of the editor stands. */
export interface EditorPlace {
  readonly section: Section;
  /** The open cell (`SPM.data`), rung or overlay. */
  readonly item: string | null;
}

export function sectionOf(text: string | undefined): Section {
  return sections.find(({ id }) => id === text)?.id ?? 'matrix';
}

/** Where the field with this path is edited; a path is one of `ladderProblems`, such as `rungs[2].title`. */
export function placeOf(path: string, { rungs, cells, overlays }: Ladder): EditorPlace {
  const [root = ''] = path.split(/[.[]/);
  const at = Number(/^\w+\[(\d+)\]/.exec(path)?.[1] ?? 0);
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
      return { section: 'competencies', item: null };
    case 'guide':
      return { section: 'guide', item: null };
    case 'title':
    case 'notes':
      return { section: 'notes', item: null };
    default:
      return { section: 'pay', item: null };
  }
}

/** The path, then the paths of what it is a part of: a list without an entry has no field for that entry. */
export function pathsUp(path: string): string[] {
  const paths = [path];
  for (let up = path; /[.[]/.test(up); paths.push(up)) up = up.replace(/(\.[^.[\]]+|\[\d+\])$/, '');
  return paths;
}
