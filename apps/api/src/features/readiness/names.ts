import type { Ladder } from '@nextrung/domain/ladder';
import type { Names } from '@nextrung/domain/readiness';

/** How a ladder calls its competencies and words its indicators. What it does not have is called by its id. */
export interface LadderNames extends Names {
  readonly indicator: (id: string) => string;
}

export function ladderNames(ladder: Ladder): LadderNames {
  const competencies = new Map(ladder.competencies.map(({ id, name }) => [id, name]));
  const indicators = new Map(ladder.cells.flatMap((cell) => cell.indicators.map(({ id, text }) => [id, text] as const)));
  return { competency: (id) => competencies.get(id) ?? id, indicator: (id) => indicators.get(id) ?? id };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `14 Mar 2027` */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
