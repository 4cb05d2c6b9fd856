import type { ShapeReader } from '../kernel/index.js';
import type { ChecklistEntry, Compensation, Rung } from './ladder.js';

/** Reads one entry of `ladder`: everything of a rung but its checklist and policy. */
export function readRung(reader: ShapeReader, value: unknown, path: string): Omit<Rung, 'checklist' | 'policy'> {
  const rung = reader.fields(value, path);
  return {
    id: reader.text(rung['id'], `${path}.id`),
    ordinal: reader.whole(rung['ordinal'], `${path}.ordinal`, 1),
    title: reader.text(rung['title'], `${path}.title`),
    short: reader.text(rung['short'], `${path}.short`),
    track: reader.oneOf(rung['track'], `${path}.track`, 'ic', 'management'),
    managesPeople: reader.flag(rung['manages_people'], `${path}.manages_people`),
    years: readYears(reader, rung['years'], `${path}.years`),
    responsibilities: reader.list(rung['responsibilities'], `${path}.responsibilities`, (item, at) =>
      reader.text(item, at),
    ),
    focus: reader.text(rung['focus_area'], `${path}.focus_area`),
    compensation: readCompensation(reader, rung['comp'], `${path}.comp`),
  };
}

/** The named skills of every rung: its own, and those of the leadership rungs. */
export function readChecklists(
  reader: ShapeReader,
  root: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly ChecklistEntry[]> {
  const lists = new Map<string, readonly ChecklistEntry[]>();
  for (const [rung, value] of Object.entries(reader.fields(root['level_checklists'] ?? {}, 'level_checklists'))) {
    lists.set(rung, readEntries(reader, value, `level_checklists.${rung}`));
  }
  if (root['leadership_competencies'] === undefined) return lists;
  const path = 'leadership_competencies';
  const leadership = reader.fields(root[path], path);
  const entries = readEntries(reader, leadership['items'], `${path}.items`);
  for (const rung of reader.list(leadership['rungs'], `${path}.rungs`, (item, at) => reader.text(item, at))) {
    lists.set(rung, [...(lists.get(rung) ?? []), ...entries]);
  }
  return lists;
}

function readEntries(reader: ShapeReader, value: unknown, path: string): ChecklistEntry[] {
  return reader.list(value, path, (item, at) => {
    const entry = reader.fields(item, at);
    return {
      id: reader.text(entry['id'], `${at}.id`),
      name: reader.text(entry['name'], `${at}.name`),
      detail: reader.text(entry['detail'], `${at}.detail`),
    };
  });
}

function readYears(reader: ShapeReader, value: unknown, path: string): Rung['years'] {
  const years = reader.fields(value, path);
  const min = reader.whole(years['min'], `${path}.min`, 0);
  const max = years['max'] === null ? null : reader.whole(years['max'], `${path}.max`, min);
  return { min, max, openEnded: reader.flag(years['open_ended'], `${path}.open_ended`) };
}

function readCompensation(reader: ShapeReader, value: unknown, path: string): Compensation {
  const band = reader.fields(value, path);
  const min = reader.whole(band['min'], `${path}.min`, 0);
  return {
    min,
    max: reader.whole(band['max'], `${path}.max`, min),
    maxIsSoft: reader.flag(band['max_is_soft'], `${path}.max_is_soft`),
    midpoint: reader.whole(band['midpoint'], `${path}.midpoint`, min),
    highlyVariable: reader.flag(band['highly_variable'] ?? false, `${path}.highly_variable`),
  };
}
