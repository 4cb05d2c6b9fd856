import type { EvidenceInput, EvidenceItem } from '@nextrung/api-client';

/** Texts of which one has to win, or both stand together. */
export const MERGED_FIELDS = ['title', 'happened', 'contribution', 'startedOn', 'endedOn', 'episode', 'link'] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** Whose text the item says from then on. */
export type Side = 'item' | 'draft' | 'both';
export type Sides = Readonly<Partial<Record<MergedField, Side>>>;

export const FIELD_WORDS: Readonly<Record<MergedField, string>> = {
  title: 'Title', happened: 'What happened', contribution: 'Own contribution', startedOn: 'From', endedOn: 'Until', episode: 'Episode', link: 'Link',
};

const JOINABLE: readonly MergedField[] = ['happened', 'contribution'];
const LONGEST_JOINED = 5_000;

type Words = Pick<EvidenceItem, MergedField>;

/** One field of both, where they differ. */
export interface Difference {
  readonly field: MergedField;
  readonly item: string;
  readonly draft: string;
  /** Both can stand one after the other. */
  readonly joinable: boolean;
}

/** The fields in which the draft says something that the item does not. */
export function differences(item: Words, draft: Words): readonly Difference[] {
  return MERGED_FIELDS.flatMap((field) => {
    const [mine, theirs] = [item[field] ?? '', draft[field] ?? ''];
    if (theirs === '' || mine === theirs) return [];
    return [{ field, item: mine, draft: theirs, joinable: JOINABLE.includes(field) && mine !== '' && joined(mine, theirs).length <= LONGEST_JOINED }];
  });
}

/** What is proposed: what the item lacks is taken from the draft, texts stand together, the widest days hold, and the rest stays. */
export function proposedSides(item: Words, draft: Words): Sides {
  return Object.fromEntries(differences(item, draft).map(({ field, item: mine, draft: theirs, joinable }): [MergedField, Side] => {
    if (mine === '') return [field, 'draft'];
    if (joinable) return [field, 'both'];
    if (field === 'startedOn') return [field, theirs < mine ? 'draft' : 'item'];
    if (field === 'endedOn') return [field, theirs > mine ? 'draft' : 'item'];
    return [field, 'item'];
  }));
}

/** The item's new revision. An item that is an episode of its own stays one, unless the draft's is chosen. */
export function mergedInput(item: Words, draft: Words, sides: Sides): EvidenceInput {
  const text = (field: MergedField): string => {
    const [mine, theirs] = [item[field] ?? '', draft[field] ?? ''];
    const side = sides[field] ?? 'item';
    return side === 'both' ? joined(mine, theirs) : side === 'draft' ? theirs : mine;
  };
  return {
    title: text('title'), happened: text('happened'), contribution: text('contribution'), startedOn: text('startedOn'), endedOn: text('endedOn'),
    ...(sides.episode === 'draft' && { episode: draft.episode }), link: text('link') || null,
  };
}

function joined(mine: string, theirs: string): string {
  return `${mine.trim()}\n\n${theirs.trim()}`;
}
