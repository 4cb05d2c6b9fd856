export interface LadderIndicator {
  readonly id: string;
  readonly must: boolean;
  readonly text: string;
}

export interface LadderCell {
  readonly rung: string;
  readonly competency: string;
  readonly indicators: readonly LadderIndicator[];
}

export interface LadderRung {
  readonly id: string;
  readonly title: string;
  readonly short: string;
}

export interface LadderCompetency {
  readonly id: string;
  readonly name: string;
}

/** A cell of the matrix by its two codes. */
export interface LadderPlace {
  readonly rung: string;
  readonly competency: string;
}

/** The ids of the elements of a ladder on a page, so that a search can lead to them. */
export const ladderAnchor = {
  rung: (id: string): string => `ladder-rung-${id}`,
  competency: (id: string): string => `ladder-competency-${id}`,
  indicator: (id: string): string => `ladder-indicator-${id}`,
} as const;

/** An indicator as its first word and the rest: the first word of a must-have is bold. */
export function firstWord(text: string): { first: string; rest: string } {
  const end = text.indexOf(' ');
  return end < 0 ? { first: text, rest: '' } : { first: text.slice(0, end), rest: text.slice(end) };
}
