import type { EvidenceDraft } from '../form/evidence-draft';

/** Whose text stands: what is typed here, what was saved meanwhile, or one after the other. */
export type Side = 'mine' | 'saved' | 'both';

interface Group {
  readonly words: string;
  readonly keys: readonly (keyof EvidenceDraft)[];
  readonly joinable?: true;
}

/** What is chosen as one. */
const GROUPS = {
  title: { words: 'Title', keys: ['title'] },
  situation: { words: 'Situation', keys: ['situation'], joinable: true },
  mandate: { words: 'Mandate', keys: ['mandate'], joinable: true },
  happened: { words: 'Action', keys: ['happened'], joinable: true },
  contribution: { words: 'Own contribution', keys: ['contribution'], joinable: true },
  result: { words: 'Result', keys: ['result'], joinable: true },
  when: { words: 'When', keys: ['startedOn', 'endedOn', 'ongoing'] },
  episode: { words: 'Episode', keys: ['episode'] },
  link: { words: 'Links', keys: ['link', 'linkLabel', 'moreLinks'] },
  indicators: { words: 'Indicators', keys: ['indicators'] },
  impact: { words: 'Impact', keys: ['impact', 'metricName', 'metricUnit', 'metricBefore', 'metricAfter', 'metricPeriod', 'metricSource'] },
  counterfactual: { words: 'What would have happened otherwise', keys: ['counterfactual'], joinable: true },
  decision: { words: 'Decision record', keys: ['decisionRecord', 'decidedOn'] },
  seenBy: { words: 'Who else saw it', keys: ['seenBy'] },
} as const satisfies Record<string, Group>;

export type ConflictField = keyof typeof GROUPS;
export type Sides = Readonly<Partial<Record<ConflictField, Side>>>;

export interface Conflict {
  readonly field: ConflictField;
  readonly words: string;
  readonly joinable: boolean;
}

const FIELDS = Object.keys(GROUPS) as ConflictField[];
const LONGEST_JOINED = 5_000;
const groupOf = (field: ConflictField): Group => GROUPS[field];
const partOf = (draft: EvidenceDraft, field: ConflictField): string => JSON.stringify(groupOf(field).keys.map((key) => draft[key]));
function textOf(draft: EvidenceDraft, field: ConflictField): string {
  const [text] = groupOf(field).keys.map((key) => draft[key]);
  return typeof text === 'string' ? text : '';
}

/** What both say differently. */
export function conflicts(mine: EvidenceDraft, saved: EvidenceDraft): readonly Conflict[] {
  return FIELDS.filter((field) => partOf(mine, field) !== partOf(saved, field)).map((field) => {
    const texts = [textOf(mine, field), textOf(saved, field)];
    const joinable = groupOf(field).joinable === true && texts.every((text) => text.trim() !== '') && joined(mine, saved, field).length <= LONGEST_JOINED;
    return { field, words: groupOf(field).words, joinable };
  });
}

/** What is proposed: whoever changed something keeps it; where both did, both texts stand, or what is typed here. */
export function proposedSides(base: EvidenceDraft, mine: EvidenceDraft, saved: EvidenceDraft): Sides {
  return Object.fromEntries(conflicts(mine, saved).map(({ field, joinable }): [ConflictField, Side] => {
    if (partOf(mine, field) === partOf(base, field)) return [field, 'saved'];
    if (partOf(saved, field) === partOf(base, field)) return [field, 'mine'];
    return [field, joinable ? 'both' : 'mine'];
  }));
}

/** What is typed here, with what was chosen of the other. */
export function resolved(mine: EvidenceDraft, saved: EvidenceDraft, sides: Sides): EvidenceDraft {
  const taken = FIELDS.flatMap((field): [string, unknown][] => {
    if (sides[field] === 'saved') return groupOf(field).keys.map((key) => [key, saved[key]]);
    return sides[field] === 'both' ? [[groupOf(field).keys[0] ?? '', joined(mine, saved, field)]] : [];
  });
  return { ...mine, ...Object.fromEntries(taken) };
}

const joined = (mine: EvidenceDraft, saved: EvidenceDraft, field: ConflictField): string => `${textOf(saved, field).trim()}\n\n${textOf(mine, field).trim()}`;
