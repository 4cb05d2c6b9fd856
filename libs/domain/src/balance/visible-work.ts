/** What an item of evidence says about the work behind it. */
export interface WorkDone {
  /** Id of the initiative, or of the item itself. */
  readonly episode: string;
  readonly impact: 'activity' | 'shipped' | 'measured' | 'attributed';
  /** Somebody had asked for it, or what was the person's to decide is named. */
  readonly mandated: boolean;
  /** The item names who else saw it, or a colleague has confirmed it. */
  readonly seen: boolean;
}

/** What someone had a part in, counted in initiatives: three items about one are one opportunity. */
export interface Opportunity {
  readonly episodes: number;
  /** Seen by others than the person and the line manager. */
  readonly seen: number;
  /** With a figure before and after. */
  readonly measured: number;
  readonly mandated: number;
}

export function opportunityOf(work: readonly WorkDone[]): Opportunity {
  const episodes = (counts: (one: WorkDone) => boolean): number => new Set(work.filter(counts).map(({ episode }) => episode)).size;
  return {
    episodes: episodes(() => true),
    seen: episodes(({ seen }) => seen),
    measured: episodes(({ impact }) => impact === 'measured' || impact === 'attributed'),
    mandated: episodes(({ mandated }) => mandated),
  };
}
