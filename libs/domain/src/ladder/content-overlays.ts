import type { ShapeReader } from '../kernel/index.js';
import type { Indicator, Overlay } from './ladder.js';

/** Overlays that ladder content may have, by the name of their section. */
const NAMES = { ai_pm: 'AI PM' } as const;

/** The overlays of ladder content; a section that is missing is no overlay. */
export function readOverlays(
  reader: ShapeReader,
  root: Readonly<Record<string, unknown>>,
  readIndicator: (value: unknown, path: string) => Indicator,
): Overlay[] {
  return Object.entries(NAMES).flatMap(([id, name]) => {
    if (root[id] === undefined) return [];
    const section = reader.fields(root[id], id);
    const skills = reader.list(section['skills'], `${id}.skills`, (item, path) => {
      const skill = reader.fields(item, path);
      return {
        id: reader.text(skill['id'], `${path}.id`),
        name: reader.text(skill['name'], `${path}.name`),
        indicators: reader.list(skill['indicators'], `${path}.indicators`, readIndicator),
      };
    });
    reader.unique(skills.map((skill) => skill.id), (at) => `${id}.skills[${String(at)}].id`);
    return [{ id, name, skills }];
  });
}
