import { ladderLimits } from '../limits.js';
import type { ChecklistEntry, Compensation, NamedNumber, Rung, Years } from '../ladder.js';
import type { LadderReader } from './ladder-reader.js';

/** Reads one entry of `ladder`: everything of a rung but its place, checklist and policy. */
export function readRung(reader: LadderReader, value: unknown, path: string): Omit<Rung, 'ordinal' | 'checklist' | 'policy'> & { readonly ordinal: number | null } {
  const rung = reader.fields(value, path);
  const title = reader.text(rung['title'], `${path}.title`);
  return {
    id: reader.code(rung['id'], `${path}.id`),
    ordinal: rung['ordinal'] === undefined ? null : reader.whole(rung['ordinal'], `${path}.ordinal`, 1),
    title,
    short: rung['short'] === undefined ? title : reader.text(rung['short'], `${path}.short`),
    track: reader.oneOf(rung['track'] ?? 'ic', `${path}.track`, 'ic', 'management'),
    managesPeople: reader.optionalFlag(rung['manages_people'], `${path}.manages_people`),
    years: readYears(reader, rung['years'] ?? null, `${path}.years`),
    responsibilities: reader.texts(rung['responsibilities'], `${path}.responsibilities`),
    focus: reader.optionalText(rung['focus_area'], `${path}.focus_area`),
    compensation: readCompensation(reader, rung['comp'] ?? null, `${path}.comp`),
  };
}

/** Reads a list of named skills. */
export function readSkills(reader: LadderReader, value: unknown, path: string): ChecklistEntry[] {
  const skills = reader.entries(value, path, (item, at) => {
    const entry = reader.fields(item, at);
    return {
      id: reader.code(entry['id'], `${at}.id`),
      name: reader.text(entry['name'], `${at}.name`),
      detail: reader.optionalText(entry['detail'], `${at}.detail`),
      tools: reader.texts(entry['tools'], `${at}.tools`),
      numbers: readNumbers(reader, entry['number'], `${at}.number`),
    };
  });
  reader.unique(skills.map(({ id }) => id), (at) => `${path}[${String(at)}].id`);
  return skills;
}

/** Reads amounts by their names. */
export function readNumbers(reader: LadderReader, value: unknown, path: string): NamedNumber[] {
  return reader.keyed(value, path, (item, at, name) => ({ name, value: reader.amount(item, at) }));
}

function readYears(reader: LadderReader, value: unknown, path: string): Years | null {
  if (value === null) return null;
  const years = reader.fields(value, path);
  const min = reader.between(years['min'], `${path}.min`, 0, ladderLimits.years);
  const max = (years['max'] ?? null) === null ? null : reader.between(years['max'], `${path}.max`, min, ladderLimits.years);
  return { min, max, openEnded: years['open_ended'] === undefined ? max === null : reader.flag(years['open_ended'], `${path}.open_ended`) };
}

function readCompensation(reader: LadderReader, value: unknown, path: string): Compensation | null {
  if (value === null) return null;
  const band = reader.fields(value, path);
  const min = reader.whole(band['min'], `${path}.min`, 0);
  const max = reader.between(band['max'], `${path}.max`, min, ladderLimits.pay);
  return {
    min,
    max,
    maxIsSoft: reader.optionalFlag(band['max_is_soft'], `${path}.max_is_soft`),
    midpoint: band['midpoint'] === undefined ? Math.round((min + max) / 2) : reader.between(band['midpoint'], `${path}.midpoint`, min, Math.max(min, max)),
    highlyVariable: reader.optionalFlag(band['highly_variable'], `${path}.highly_variable`),
  };
}
