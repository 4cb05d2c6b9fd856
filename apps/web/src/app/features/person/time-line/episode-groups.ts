import type { EvidenceItem } from '@nextrung/api-client';

/** An initiative with what was logged of it; an item without one is a group of its own. */
export interface EpisodeGroup {
  /** Of the episode, or of the only item. */
  readonly id: string;
  readonly episodeId: string | null;
  readonly name: string;
  readonly startedOn: string;
  /** Today where work goes on. */
  readonly endedOn: string;
  readonly ongoing: boolean;
  /** Newest work first. */
  readonly items: readonly EvidenceItem[];
  readonly rated: number;
  readonly confirmed: number;
}

/** Evidence by episode, the one with the newest work first. */
export function episodeGroups(items: readonly EvidenceItem[], today: string): EpisodeGroup[] {
  const groups = [...Map.groupBy(items, ({ id, episodeId }) => episodeId ?? id)].map(([id, members]) => groupOf(id, members, today));
  return groups.sort((a, b) => byDay(b.endedOn, a.endedOn) || byDay(b.startedOn, a.startedOn));
}

function groupOf(id: string, members: readonly EvidenceItem[], today: string): EpisodeGroup {
  const items = [...members].sort((a, b) => byDay(endOf(b, today), endOf(a, today)));
  const [newest] = items;
  return {
    id,
    episodeId: newest?.episodeId ?? null,
    name: newest?.episode ?? '',
    startedOn: items.map(({ startedOn }) => startedOn).sort()[0] ?? today,
    endedOn: newest ? endOf(newest, today) : today,
    ongoing: items.some(({ ongoing }) => ongoing),
    items,
    rated: items.filter(isRated).length,
    confirmed: items.filter(isConfirmed).length,
  };
}

/** The last day of the work that lies behind: today for what goes on. */
export function endOf({ ongoing, endedOn }: Pick<EvidenceItem, 'ongoing' | 'endedOn'>, today: string): string {
  return ongoing && endedOn < today ? today : endedOn;
}

export const isRated = ({ ratings }: Pick<EvidenceItem, 'ratings'>): boolean => ratings.length > 0;

const isConfirmed = ({ corroborations }: Pick<EvidenceItem, 'corroborations'>): boolean => corroborations.some(({ counts }) => counts === 'counts');

/** Who stands behind a group, in words. */
export function voicesText({ items, rated, confirmed }: Pick<EpisodeGroup, 'items' | 'rated' | 'confirmed'>): string {
  if (rated + confirmed === 0) return 'no one has confirmed this yet';
  const of = (count: number, word: string): string => (items.length === 1 ? word : count === items.length ? `all ${word}` : `${count} ${word}`);
  return [rated ? of(rated, 'rated') : 'not rated', confirmed ? of(confirmed, 'confirmed by a colleague') : ''].filter(Boolean).join(', ');
}

const byDay = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
