import type {
  DemoCorroboration, DemoCounterObservation, DemoEvidence, DemoImpact, DemoIndicatorCode, DemoLevel, DemoMetric, DemoPerson, DemoRating,
} from './types.js';

/** What the people files write down; `person` and `item` fill in what is usual. */
export type PersonText =
  Pick<DemoPerson, 'key' | 'name' | 'title' | 'rung' | 'manager' | 'managerSinceDaysAgo' | 'levels'>
  & Partial<Pick<DemoPerson, 'admin' | 'colleague' | 'aspiring' | 'leaves' | 'evidence'>>;

export interface ItemText {
  readonly key: string;
  readonly title: string;
  readonly happened: string;
  readonly contribution: string;
  /** Days ago on which the work started, ended and was logged. */
  readonly days: readonly [started: number, ended: number, logged: number];
  /** Day ago of sharing; the day of logging unless said otherwise, null for a private item. */
  readonly shared?: number | null;
  readonly ongoing?: true;
  readonly episode: string;
  /** Path below the link host. */
  readonly link?: string;
  readonly claims: Partial<Record<DemoIndicatorCode, DemoLevel | null>>;
  readonly impact: DemoImpact;
  readonly metric?: DemoMetric;
  readonly counterfactual?: string;
  readonly rated?: RatingText;
  readonly seen?: readonly DemoCorroboration[];
  readonly counter?: readonly DemoCounterObservation[];
}

export interface RatingText {
  readonly by: string;
  readonly daysAgo: number;
  /** Level of every indicator not named in `except`. */
  readonly level: DemoLevel;
  readonly except?: Partial<Record<DemoIndicatorCode, DemoLevel>>;
  readonly note: string;
}

export function person(text: PersonText): DemoPerson {
  return {
    admin: false, colleague: false, aspiring: false, leaves: [], evidence: [], ...text,
    email: `${text.key}@tarnwick.example`,
  };
}

export function item(text: ItemText): DemoEvidence {
  const { days: [startedDaysAgo, endedDaysAgo, loggedDaysAgo], claims, rated } = text;
  const sharedDaysAgo = text.shared === undefined ? loggedDaysAgo : text.shared;
  const indicators = (Object.keys(claims) as DemoIndicatorCode[]).map((id) => ({ id, claim: claims[id] ?? null }));
  return {
    key: text.key, title: text.title, happened: text.happened, contribution: text.contribution,
    startedDaysAgo, endedDaysAgo, loggedDaysAgo, ongoing: text.ongoing ?? false,
    episode: text.episode, link: text.link === undefined ? null : `https://example.org/tarnwick/${text.link}`,
    indicators, impact: text.impact, metric: text.metric ?? null, counterfactual: text.counterfactual ?? '',
    state: sharedDaysAgo === null ? 'private' : 'shared', sharedDaysAgo,
    ratings: rated ? [rating(rated, indicators.map(({ id }) => id))] : [],
    corroborations: text.seen ?? [], counterObservations: text.counter ?? [],
  };
}

/** A colleague confirmed what they saw. */
export function seen(by: string, askedDaysAgo: number, daysAgo: number, note: string, message = ''): DemoCorroboration {
  return { by, askedDaysAgo, daysAgo, message, note };
}

/** A colleague is asked and has not answered yet. */
export function asked(by: string, askedDaysAgo: number, message: string): DemoCorroboration {
  return { by, askedDaysAgo, daysAgo: null, message, note: '' };
}

function rating({ by, daysAgo, level, except, note }: RatingText, indicators: readonly DemoIndicatorCode[]): DemoRating {
  return { by, daysAgo, note, levels: indicators.map((indicator) => ({ indicator, level: except?.[indicator] ?? level })) };
}
