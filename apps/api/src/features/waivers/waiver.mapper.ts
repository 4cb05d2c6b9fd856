import type { PlacedIndicator } from '@nextrung/domain/ladder';
import type { WaiverStateName, WaiverView } from './waivers.dto.js';
import type { WaiverRow } from './waivers.repository.js';

/** A waiver as it stands on a day, in its API shape. */
export function waiverView({ personId: _, personName: __, ...row }: WaiverRow, indicators: ReadonlyMap<string, PlacedIndicator>, today: string): WaiverView {
  const indicator = indicators.get(row.indicator);
  return { ...row, text: indicator?.text ?? row.indicator, competencyName: indicator?.competencyName ?? '', state: stateOn(row, today) };
}

/** The state on a day: a signed one expires by itself, and stays expired when a new proposal takes its place. */
export function stateOn({ state, expiresOn, endedOn }: Pick<WaiverRow, 'state' | 'expiresOn' | 'endedOn'>, today: string): WaiverStateName {
  return expiresOn !== null && expiresOn <= (endedOn ?? today) ? 'expired' : state;
}
