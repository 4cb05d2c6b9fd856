import type { MarketFact } from '../guide.js';
import { ladderLimits } from '../limits.js';
import type { Course, Indicator, Overlay } from '../ladder.js';
import type { LadderReader } from './ladder-reader.js';

/** The overlay that has a section of its own, and the name it has when the section gives none. */
export const aiPm = { id: 'ai_pm', name: 'AI PM' } as const;

type ReadIndicator = (value: unknown, path: string) => Indicator;

/** The overlays of ladder content: `ai_pm`, then those of `overlays`; both may be missing. */
export function readOverlays(reader: LadderReader, root: Readonly<Record<string, unknown>>, readIndicator: ReadIndicator): Overlay[] {
  const section = root[aiPm.id] ?? null;
  const ai = section === null ? [] : [readOverlay(reader, { ...aiPm, ...reader.fields(section, aiPm.id), id: aiPm.id }, aiPm.id, readIndicator)];
  const others = reader.entries(
    root['overlays'],
    'overlays',
    (item, path) => readOverlay(reader, reader.fields(item, path), path, readIndicator),
    ladderLimits.overlays - ai.length,
  );
  reader.unique([...ai, ...others].map(({ id }) => id), () => 'overlays');
  return [...ai, ...others];
}

/** Reads figures of the market by their names: a number, a range, or either with a label and the year it is about. */
export function readMarketFacts(reader: LadderReader, value: unknown, path: string): MarketFact[] {
  return reader.keyed(value, path, (item, at, id) => {
    if (typeof item === 'number') return { id, label: '', from: reader.amount(item, at), to: null, period: '' };
    const fact = reader.fields(item, at);
    const period = fact['period'];
    const range = fact['value'] === undefined;
    const from = range ? reader.amount(fact['min'], `${at}.min`) : reader.amount(fact['value'], `${at}.value`);
    const to = range ? reader.amount(fact['max'], `${at}.max`) : null;
    if (to !== null && to < from) reader.note(`${at}.max`, 'must not be below min');
    return {
      id,
      label: reader.optionalText(fact['label'], `${at}.label`),
      from,
      to,
      // YAML reads a bare year as a number.
      period: reader.optionalText(typeof period === 'number' ? String(period) : period, `${at}.period`),
    };
  });
}

function readOverlay(reader: LadderReader, section: Readonly<Record<string, unknown>>, path: string, readIndicator: ReadIndicator): Overlay {
  const skills = reader.entries(section['skills'], `${path}.skills`, (item, at) => {
    const skill = reader.fields(item, at);
    const description = reader.optionalText(skill['description'], `${at}.description`);
    return {
      id: reader.code(skill['id'], `${at}.id`),
      name: reader.text(skill['name'], `${at}.name`),
      ...(description === '' ? {} : { description }),
      topics: reader.texts(skill['topics'], `${at}.topics`),
      course: readCourse(reader, skill['course'] ?? null, `${at}.course`),
      indicators: reader.entries(skill['indicators'], `${at}.indicators`, readIndicator, ladderLimits.indicatorsInCell),
    };
  }, ladderLimits.competencies);
  reader.unique(skills.map((skill) => skill.id), (at) => `${path}.skills[${String(at)}].id`);
  return {
    id: reader.code(section['id'], `${path}.id`),
    name: reader.text(section['name'], `${path}.name`),
    kind: reader.optionalText(section['kind'], `${path}.kind`),
    roleCore: reader.texts(section['role_core'], `${path}.role_core`),
    skills,
    market: readMarketFacts(reader, section['market'], `${path}.market`),
  };
}

function readCourse(reader: LadderReader, value: unknown, path: string): Course | null {
  if (value === null) return null;
  const course = reader.fields(value, path);
  const price = course['usd_per_month_approx'] ?? null;
  return {
    name: reader.text(course['name'], `${path}.name`),
    by: reader.optionalText(course['by'], `${path}.by`),
    platform: reader.optionalText(course['platform'], `${path}.platform`),
    usdPerMonth: price === null ? null : reader.amount(price, `${path}.usd_per_month_approx`),
  };
}
