import { folded } from '../text/clean-text.js';

/** What a column of a list, one row a statement or a cell, can hold. */
export const columnRoles = ['rung', 'competency', 'statement', 'level', 'must', 'order', 'rung description', 'competency description', 'group', 'ladder', 'ladder description', 'leave out'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Names by which a column is known, the most telling first. */
const NAMES: Readonly<Record<Exclude<ColumnRole, 'leave out'>, readonly string[]>> = {
  rung: [
    'rung', 'role level', 'job level', 'career level', 'level name', 'level title', 'rung title', 'rung name', 'seniority', 'seniority level', 'grade', 'job grade', 'band',
    'level', 'levels', 'lvl', 'job title', 'position', 'role title', 'role name', 'role', 'roles', 'title', 'stage', 'tier', 'milestone', 'step', 'career stage',
  ],
  competency: [
    'competency', 'competencies', 'competence', 'competency name', 'competency title', 'skill name', 'skill', 'skills', 'capability', 'capability name', 'sub competency', 'attribute', 'attributes', 'dimension', 'topic',
    'pillar', 'criterion name', 'behaviour name', 'competency area', 'skill area', 'focus area', 'expectation area', 'area', 'areas', 'trait', 'theme', 'category', 'domain', 'practice', 'value', 'core value', 'principle', 'responsibility area',
  ],
  statement: [
    'statement', 'statements', 'indicator', 'indicators', 'skill level description', 'competency level description', 'expectation', 'expectations', 'criteria', 'criterion', 'behaviour', 'behaviours', 'behavior', 'behaviors',
    'behavioural indicator', 'behavioral indicator', 'indicator text', 'statement text', 'text', 'bullet', 'bullets', 'what good looks like', 'what it looks like', 'demonstrates competency by', 'demonstrated by', 'requirement', 'requirements',
    'level description', 'description', 'descriptions', 'details', 'detail', 'summary', 'definition', 'content', 'evidence', 'what', 'example behaviours', 'example behaviors',
  ],
  level: ['skill level', 'proficiency', 'proficiency level', 'expected proficiency', 'expected level', 'competency level', 'mastery', 'mastery level', 'depth', 'required level'],
  must: ['must', 'must have', 'must haves', 'mandatory', 'required', 'is must', 'essential'],
  order: ['order', 'ordinal', 'rank', 'rung order', 'level order', 'level number', 'level no', 'sort', 'sort order', 'rung number'],
  'rung description': ['role level description', 'rung description', 'rung summary', 'level summary', 'role summary', 'job description'],
  'competency description': ['skill description', 'competency description', 'competency definition', 'competency summary', 'capability description', 'skill definition'],
  group: ['group', 'competency group', 'skill group', 'category', 'pillar', 'area', 'competency area', 'skill area', 'theme', 'domain', 'dimension', 'section', 'cluster', 'competency category', 'skill category', 'type', 'focus area'],
  ladder: ['ladder', 'ladder title', 'framework', 'job family', 'family', 'discipline', 'track', 'career track', 'career path', 'job', 'profession', 'role', 'role family', 'function'],
  'ladder description': ['role description', 'ladder description', 'framework description', 'family description'],
};

/** Facts about a rung that are no competency. */
const FACTS = /^(?:title|job title|titles?|years?|(?:typical |years of |relevant |min(?:imum)? )?experience|(?:typical )?(?:reporting structure|tenure|background|education|salary|compensation|pay(?: band| range)?)|salary (?:range|band)|equity|bonus|reports to|reporting (?:line|to)|direct reports|manage(?:s|ment)(?: people)?|people manager|track|equivalent(?: titles?)?|alternative titles?|job code|code|grade|band|level|levels|location|promotion|time in (?:level|role)|headcount|team size|abbreviation|short(?: name)?|typical scope(?: and reporting structure)?)$/;

/** Texts beside a competency that are no rung. */
const ASIDES = /^(?:descriptions?|definitions?|summary|what(?: it)? (?:is|means)|outcomes?|kpis?|metrics?|measures?|measurement|weights?|weighting|notes?|comments?|remarks|examples?|assessments?|evidence|resources?|links?|rationale|reasoning|why|self[ -]?(?:assessment|rating)|manager(?:'?s)? (?:assessment|rating)|rating|score|target|id|key|code|type|category|group|pillar|area|theme|domain|dimension|sub ?category|section|no|priority|owner|questions?|tools?|training|learning)$/;

/** The roles that a column's name can stand for. */
export function rolesNamed(header: string): ColumnRole[] {
  const name = folded(header);
  return columnRoles.filter((role) => role !== 'leave out' && NAMES[role].includes(name));
}

/** How telling a name is for a role; lower is more, infinite is not at all. */
export function telling(header: string, role: Exclude<ColumnRole, 'leave out'>): number {
  const at = NAMES[role].indexOf(folded(header));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Whether a name stands for a fact about a rung, such as years or pay. */
export function isRungFact(header: string): boolean {
  return FACTS.test(folded(header));
}

/** Whether a name stands for something beside the rungs, such as “Outcomes” or “Notes”. */
export function isAside(header: string): boolean {
  return ASIDES.test(folded(header));
}

/** Whether a name says that rungs are named below or beside it. */
export function namesRungs(header: string): boolean {
  return telling(header, 'rung') < Number.POSITIVE_INFINITY;
}

/** Whether a name says that competencies are named below it. */
export function namesCompetencies(header: string): boolean {
  return telling(header, 'competency') < Number.POSITIVE_INFINITY;
}
