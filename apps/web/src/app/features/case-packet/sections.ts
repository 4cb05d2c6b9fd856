import type { PacketDesk, PacketSection, ScopeChangeView } from '@nextrung/api-client';

export interface ChosenRow {
  readonly itemId: string;
  readonly revision: number;
  readonly competency: string;
}

export interface PointAnswer {
  readonly about: string;
  readonly text: string;
}

/** What people write into a packet. */
export interface Sections {
  readonly recommendation: string;
  readonly need: string;
  readonly scope: readonly ScopeChangeView[];
  readonly rows: readonly ChosenRow[];
  readonly answers: readonly PointAnswer[];
  readonly statements: readonly string[];
}

export const sectionWords: Readonly<Record<PacketSection, string>> = {
  recommendation: 'Recommendation',
  need: 'Business need',
  scope: 'How the work grew',
  rows: 'Evidence',
  answers: 'Gaps and risks',
  statements: 'What colleagues say',
};

export const dimensionWords = { scope: 'Scope', complexity: 'Complexity', autonomy: 'Autonomy', influence: 'Influence' } as const;
export const DIMENSIONS = ['scope', 'complexity', 'autonomy', 'influence'] as const;

/** The sections as the server has them. */
export const sectionsOf = ({ recommendation, need, scope, rows, points, statements }: PacketDesk): Sections => ({
  recommendation,
  need,
  scope: DIMENSIONS.map((dimension) => {
    const given = scope.find((change) => change.dimension === dimension);
    return { dimension, before: given?.before ?? '', after: given?.after ?? '' };
  }),
  rows: rows.map(({ itemId, revision, competency }) => ({ itemId, revision, competency })),
  answers: points.filter(({ answer }) => answer !== '').map(({ about, answer }) => ({ about, text: answer })),
  statements: statements.filter(({ chosen }) => chosen).map(({ id }) => id),
});

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The same but for the blanks around a text, which are not saved. */
const alike = (a: unknown, b: unknown): boolean => {
  const trimmed = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.trim() : part));
  return trimmed(a) === trimmed(b);
};

/** One's own change of a section, made while somebody else changed it too: put together where that loses nothing, else null. */
export function merged<K extends keyof Sections>(section: K, { before, mine, theirs }: { readonly before: Sections[K]; readonly mine: Sections[K]; readonly theirs: Sections[K] }): Sections[K] | null;
export function merged(section: keyof Sections, { before, mine, theirs }: { readonly before: unknown; readonly mine: unknown; readonly theirs: unknown }): unknown {
  if (alike(before, theirs) || same(mine, theirs)) return mine;
  if (section === 'answers') return byKey(before as readonly PointAnswer[], mine as readonly PointAnswer[], theirs as readonly PointAnswer[], ({ about }) => about);
  if (section === 'scope') return byKey(before as readonly ScopeChangeView[], mine as readonly ScopeChangeView[], theirs as readonly ScopeChangeView[], ({ dimension }) => dimension);
  return null;
}

export type Edits = Partial<Sections>;

/** What was typed, and what stood there before. */
export interface Kept {
  readonly edits: Edits;
  readonly before: Edits;
}

const SECTIONS: readonly (keyof Sections)[] = ['recommendation', 'need', 'scope', 'rows', 'answers', 'statements'];

/**
 * What was typed beside what is saved by now: what goes together is put together, of the rest both texts are there to
 * choose from, and what is saved already is no edit any more.
 */
export function met({ edits, before }: Kept, saved: Sections): { readonly kept: Kept; readonly theirs: Edits } {
  const [mine, was, theirs]: [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>] = [{}, {}, {}];
  for (const section of SECTIONS.filter((one) => one in edits)) {
    const together = merged(section, { before: before[section] as Sections[typeof section], mine: edits[section] as Sections[typeof section], theirs: saved[section] });
    if (same(together, saved[section])) continue;
    mine[section] = together ?? edits[section];
    was[section] = together === null ? before[section] : saved[section];
    if (together === null) theirs[section] = saved[section];
  }
  return { kept: { edits: mine, before: was }, theirs };
}

/** Entry by entry: the one that was changed stands; null where both changed the same one. */
function byKey<T>(before: readonly T[], mine: readonly T[], theirs: readonly T[], keyOf: (one: T) => string): T[] | null {
  const found = (list: readonly T[], key: string): T | undefined => list.find((one) => keyOf(one) === key);
  const keys = [...new Set([...theirs, ...mine].map(keyOf))];
  const together: T[] = [];
  for (const key of keys) {
    const [was, own, other] = [found(before, key), found(mine, key), found(theirs, key)];
    if (!same(was, own) && !alike(was, other) && !same(own, other)) return null;
    const stands = same(was, own) ? other : own;
    if (stands !== undefined) together.push(stands);
  }
  return together;
}
