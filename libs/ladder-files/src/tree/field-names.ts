import { folded } from '../text/clean-text.js';

const LABELS = ['title', 'display name', 'name', 'label', 'rung', 'grade', 'level', 'level name', 'role level', 'competency', 'competence', 'skill', 'topic', 'area', 'dimension', 'pillar', 'attribute', 'role', 'position', 'stage', 'band', 'heading', 'key', 'code', 'id', 'slug'];
const KEYS = ['id', 'key', 'code', 'slug'];
const ORDINALS = ['ordinal', 'order', 'rank', 'sort', 'sort order', 'index', 'level number', 'number', 'position'];
const SUMMARIES = ['summary', 'description', 'definition', 'overview', 'mission', 'purpose', 'intro', 'introduction', 'focus', 'about', 'desc'];
const TEXTS = [
  'criteria', 'criterion', 'statements', 'statement', 'indicators', 'indicator', 'expectations', 'expectation', 'behaviours', 'behaviour', 'behaviors', 'behavior', 'signals', 'bullets', 'bullet', 'points', 'text', 'texts', 'requirements', 'requirement', 'responsibilities',
  'descriptions', 'details', 'content', 'body', 'items', 'value', 'values', 'example criteria', 'summary', 'description', 'must haves', 'nice to haves',
];
const EXAMPLES = ['examples', 'example', 'evidence', 'example tasks', 'anti signals', 'alternative titles', 'links', 'resources', 'tags'];
const RUNG_CONTAINERS = ['levels', 'rungs', 'grades', 'milestones', 'bands', 'stages', 'roles', 'steps', 'positions', 'seniority levels', 'seniorities', 'job levels'];
const COMPETENCY_CONTAINERS = ['competencies', 'competences', 'skills', 'topics', 'dimensions', 'attributes', 'pillars', 'capabilities', 'themes', 'areas', 'categories', 'competency areas', 'traits'];
const CONTAINERS = ['content', 'expectations', 'matrix', 'cells', 'framework', 'frameworks', 'ladder', 'ladders', 'tracks', 'items', 'criteria', 'sections', 'groups', 'children', 'progression', 'entries', 'values', 'indicators', 'statements'];

/** What a key of a map says about its value. */
export const fieldNames = {
  isLabel: (key: string): boolean => LABELS.includes(fieldName(key)),
  labelOrder: (key: string): number => LABELS.indexOf(fieldName(key)),
  isKey: (key: string): boolean => KEYS.includes(fieldName(key)),
  isOrdinal: (key: string): boolean => ORDINALS.includes(fieldName(key)),
  isSummary: (key: string): boolean => SUMMARIES.includes(fieldName(key)),
  isText: (key: string): boolean => TEXTS.includes(fieldName(key)),
  isExample: (key: string): boolean => EXAMPLES.includes(fieldName(key)),
  isLevelScale: (key: string): boolean => ['skill level', 'proficiency', 'proficiency level', 'expected level', 'mastery'].includes(fieldName(key)),
  isMust: (key: string): boolean => ['must', 'must have', 'mandatory', 'required'].includes(fieldName(key)),
  /** What the children of a value under this key are; null where it is no container. */
  container(key: string): 'rung' | 'competency' | 'unsaid' | null {
    const name = fieldName(key);
    if (RUNG_CONTAINERS.includes(name)) return 'rung';
    if (COMPETENCY_CONTAINERS.includes(name)) return 'competency';
    return CONTAINERS.includes(name) ? 'unsaid' : null;
  },
  /** What a map is whose name stands under this key. */
  roleOfLabel(key: string): 'rung' | 'competency' | undefined {
    const name = fieldName(key);
    if (['rung', 'grade', 'level', 'level name', 'role level', 'role', 'position', 'stage', 'band'].includes(name)) return 'rung';
    return ['competency', 'competence', 'skill', 'topic', 'dimension', 'pillar', 'attribute'].includes(name) ? 'competency' : undefined;
  },
};

/** `displayName` and `display_name` as `display name`. */
export function fieldName(key: string): string {
  return folded(key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

/** A key of a map as a name for people: `problem_solving` as “Problem solving”, where it is written for programs. */
export function nameOfKey(key: string): string {
  if (!/^[a-z0-9]+(?:[_-][a-z0-9]+)+$/.test(key) && !/^[a-z]+(?:[A-Z][a-z0-9]+)+$/.test(key)) return key;
  const words = key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
