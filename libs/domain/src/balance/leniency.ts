/** Levels of a rating, from the lowest. */
export const RATED_LEVELS = ['not_shown', 'partial', 'meets', 'exceeds'] as const;
export type RatedLevel = (typeof RATED_LEVELS)[number];

/** What one manager and others said of the same indicator of the same item; each rater's last word. */
export interface RatedTwice {
  readonly own: RatedLevel;
  readonly others: readonly { readonly raterId: string; readonly level: RatedLevel }[];
}

/** Below these a difference would say more about single people than about a habit, and would give away what one of them said. */
export const LEAST_COMPARED = 10;
export const LEAST_RATERS = 3;

/** How one manager's ratings lie beside those of others. */
export type Leniency =
  | { readonly kind: 'not_enough'; readonly compared: number; readonly raters: number }
  | {
      readonly kind: 'known';
      readonly compared: number;
      readonly raters: number;
      readonly higher: number;
      readonly same: number;
      readonly lower: number;
      /** In levels: above 0 where the manager rates higher than the others; rounded to a tenth. */
      readonly difference: number;
      readonly habit: LeniencyHabit;
    };

export type LeniencyHabit = 'higher' | 'alike' | 'lower';

/** Differences up to a quarter of a level are no habit. */
const ALIKE = 0.25;

/** Every indicator counts once, however many others rated it: their mean stands for them. */
export function leniencyOf(rated: readonly RatedTwice[]): Leniency {
  const both = rated.filter(({ others }) => others.length > 0);
  const compared = both.length;
  const raters = new Set(both.flatMap(({ others }) => others.map(({ raterId }) => raterId))).size;
  if (compared < LEAST_COMPARED || raters < LEAST_RATERS) return { kind: 'not_enough', compared, raters };
  const differences = both.map(({ own, others }) => order(own) - mean(others.map(({ level }) => order(level))));
  const difference = mean(differences);
  return {
    kind: 'known',
    compared,
    raters,
    higher: differences.filter((one) => one > 0).length,
    same: differences.filter((one) => one === 0).length,
    lower: differences.filter((one) => one < 0).length,
    difference: Math.round(difference * 10) / 10 + 0,
    habit: difference > ALIKE ? 'higher' : difference < -ALIKE ? 'lower' : 'alike',
  };
}

const order = (level: RatedLevel): number => RATED_LEVELS.indexOf(level);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
