import type { IsoDate } from '@nextrung/domain/kernel';
import { type DatedLine, holdsOn } from './state.js';

export interface Circle {
  /** Each reports to the next, the last to the first. */
  readonly personIds: readonly string[];
  /** A day on which it would hold. */
  readonly day: IsoDate;
}

/** Circles of solid lines that hold on a day or on any later one, each once. @param starts people of whom each circle has at least one */
export function circlesOf(lines: readonly DatedLine[], starts: readonly string[], from: IsoDate): Circle[] {
  const days = [...new Set([from, ...lines.map((line) => line.from).filter((day) => day > from)])].sort();
  const found = new Map<string, Circle>();
  for (const day of days) {
    const managers = new Map(lines.filter((line) => holdsOn(line, day)).map(({ personId, managerId }) => [personId, managerId]));
    for (const personIds of circlesOn(managers, starts)) {
      const key = [...personIds].sort().join(' ');
      if (!found.has(key)) found.set(key, { personIds, day });
    }
  }
  return [...found.values()];
}

function circlesOn(managers: ReadonlyMap<string, string>, starts: readonly string[]): string[][] {
  const settled = new Set<string>();
  const circles: string[][] = [];
  for (const start of starts) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = managers.get(at);
    }
    if (at !== undefined && path.has(at)) circles.push([...path].slice([...path].indexOf(at)));
    for (const id of path) settled.add(id);
  }
  return circles;
}
