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

/** One's own change of a section, made while somebody else changed it too: put together where that loses nothing, else null. */
export function merged<K extends keyof Sections>(section: K, { before, mine, theirs }: { readonly before: Sections[K]; readonly mine: Sections[K]; readonly theirs: Sections[K] }): Sections[K] | null;
export function merged(section: keyof Sections, { before, mine, theirs }: { readonly before: unknown; readonly mine: unknown; readonly theirs: unknown }): unknown {
  if (same(before, theirs) || same(mine, theirs)) return mine;
  if (section === 'answers') return byKey(before as readonly PointAnswer[], mine as readonly PointAnswer[], theirs as readonly PointAnswer[], ({ about }) => about);
  if (section === 'scope') return byKey(before as readonly ScopeChangeView[], mine as readonly ScopeChangeView[], theirs as readonly ScopeChangeView[], ({ dimension }) => dimension);
  return null;
}

/** Entry by entry: the one that was changed stands; null where both changed the same one. */
function byKey<T>(before: readonly T[], mine: readonly T[], theirs: readonly T[], keyOf: (one: T) => string): T[] | null {
  const found = (list: readonly T[], key: string): T | undefined => list.find((one) => keyOf(one) === key);
  const keys = [...new Set([...theirs, ...mine].map(keyOf))];
  const together: T[] = [];
  for (const key of keys) {
    const [was, own, other] = [found(before, key), found(mine, key), found(theirs, key)];
    if (!same(was, own) && !same(was, other) && !same(own, other)) return null;
    const stands = same(was, own) ? other : own;
    if (stands !== undefined) together.push(stands);
  }
  return together;
}
