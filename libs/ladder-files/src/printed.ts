import type { FoundLadder, Inspection } from './types.js';

/** What the command prints of a ladder: names in order, and how much there is. */
export interface PrintableLadder {
  readonly title: string;
  readonly rungs: readonly string[];
  readonly competencies: readonly string[];
  /** Cells that hold something. */
  readonly cells: number;
  readonly statements: number;
}

export interface PrintableInspection {
  readonly format: Inspection['format'];
  readonly ladders: readonly PrintableLadder[];
  readonly questions: readonly string[];
  readonly warnings: readonly string[];
}

/** An inspection in short, with questions and warnings in plain words. */
export function printable({ format, ladders, questions, warnings }: Inspection): PrintableInspection {
  return { format, ladders: ladders.map(shortLadder), questions: questions.map(({ words }) => words), warnings };
}

/** The same for people. */
export function printedInspection(inspection: Inspection): string {
  const { format, ladders, questions, warnings } = printable(inspection);
  const parts = ladders.map((ladder) =>
    [
      ladder.title,
      `  Rungs, lowest first (${String(ladder.rungs.length)}): ${ladder.rungs.join(' < ')}`,
      `  Competencies (${String(ladder.competencies.length)}): ${ladder.competencies.join(', ')}`,
      `  Cells that say something: ${String(ladder.cells)} of ${String(ladder.rungs.length * ladder.competencies.length)}; statements: ${String(ladder.statements)}`,
    ].join('\n'),
  );
  const lists = [['Questions', questions], ['Remarks', warnings]] as const;
  const rest = lists.filter(([, all]) => all.length > 0).map(([name, all]) => [`${name}:`, ...all.map((one) => `  - ${one}`)].join('\n'));
  return [`Format: ${format}`, ...parts, ...rest].join('\n\n');
}

function shortLadder({ title, rungs, competencies, cells }: FoundLadder): PrintableLadder {
  return {
    title,
    rungs: rungs.map((rung) => rung.title),
    competencies: competencies.map(({ name }) => name),
    cells: cells.filter(({ statements }) => statements.length > 0).length,
    statements: cells.reduce((sum, { statements }) => sum + statements.length, 0),
  };
}
