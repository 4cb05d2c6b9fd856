import type { CompetencyView } from '@nextrung/api-client';

/** One thing that a gate asks for, counted. */
export interface GatePart {
  readonly label: string;
  readonly reached: number;
  readonly asked: number;
  /** Such as "3 of 4"; the label names what is counted. */
  readonly words: string;
}

/** What a gate asks for, part by part: the indicators, and for `sustained` days, episodes and voices. */
export function gateParts(competency: CompetencyView): readonly GatePart[] {
  if (competency.byWaiver || competency.indicators.length === 0) return [];
  const indicators = part('Indicators shown', indicatorsShown(competency), indicatorsAsked(competency));
  if (competency.required === 'demonstrated') return [indicators];
  const rated = competency.verifiers > 0 ? 1 : 0;
  const second = competency.attesters > 1 ? 1 : 0;
  return [
    indicators,
    part('Days of strong work', Math.min(competency.coverageDays, competency.sustainDays), competency.sustainDays),
    part('Episodes', Math.min(competency.episodes, 2), 2),
    part('Rated, seen by another', rated + second, 2),
  ];
}

/** Every must-have, and at least two thirds of the indicators. */
export function indicatorsAsked({ indicators }: Pick<CompetencyView, 'indicators'>): number {
  return Math.max(indicators.filter(({ must }) => must).length, Math.ceil((2 / 3) * indicators.length - 1e-9));
}

// Another indicator never stands in for a must-have.
function indicatorsShown(competency: CompetencyView): number {
  const shown = competency.indicators.filter(({ state }) => state === 'demonstrated');
  const musts = shown.filter(({ must }) => must).length;
  const places = indicatorsAsked(competency) - competency.indicators.filter(({ must }) => must).length;
  return musts + Math.min(places, shown.length - musts);
}

function part(label: string, reached: number, asked: number): GatePart {
  return { label, reached, asked, words: `${reached} of ${asked}` };
}
