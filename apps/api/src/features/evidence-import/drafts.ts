import type { Draft } from './evidence-import.repository.js';
import type { ImportError, ParsedItem, WorkLog } from './parse/index.js';

/**
 * What can become drafts on a day: work of days still to come is no evidence yet and is left out, with the reason. What
 * is dated by a month or quarter that is not over yet ends today.
 */
export function takeable({ items, errors }: Pick<WorkLog, 'items' | 'errors'>, today: string): { items: ParsedItem[]; errors: ImportError[] } {
  const settled = items.map((item) => endingBy(item, today));
  const faults = new Map(settled.flatMap((item) => {
    const fault = stillToCome(item, today);
    return fault ? [[item, fault] as const] : [];
  }));
  return {
    items: settled.filter((item) => !faults.has(item)),
    errors: [...errors, ...faults.values()].sort((a, b) => a.line - b.line),
  };
}

function endingBy(item: ParsedItem, today: string): ParsedItem {
  const begun = item.startedOn !== null && item.startedOn <= today;
  return item.roughly && begun && item.endedOn !== null && item.endedOn > today ? { ...item, endedOn: today } : item;
}

function stillToCome({ line, startedOn, endedOn }: ParsedItem, today: string): ImportError | null {
  if (startedOn !== null && startedOn > today) return { line, field: 'startedOn', message: `The start, ${startedOn}, has not come yet.` };
  if (endedOn !== null && endedOn > today) return { line, field: 'endedOn', message: `The end, ${endedOn}, has not come yet.` };
  return null;
}

/** A file that says one day says when it was done; one that says none is dated today, for the person to correct. */
export function draftOf(item: ParsedItem, today: string): Draft {
  const endedOn = item.endedOn ?? item.startedOn ?? today;
  return { ...item, startedOn: item.startedOn ?? endedOn, endedOn };
}
