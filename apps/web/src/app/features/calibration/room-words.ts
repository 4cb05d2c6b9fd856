import type { AgendaCase, CaseState, RatingDirection, RoomRating } from '@nextrung/api-client';

import { levelWords } from '../../shell/words/evidence-words';

const STATES: Readonly<Partial<Record<CaseState, string>>> = {
  blocked: 'Blocked: too few can judge it',
  independent_review: 'Rated independently',
  calibration: 'In calibration',
  decided: 'Decided',
  ready_not_funded: 'Ready, not funded',
  delivered: 'Decided and delivered',
  acknowledged: 'Decided, delivered and acknowledged',
};

/** How far a case on the agenda is. */
export const agendaWords = ({ state, submitted, revealed }: Pick<AgendaCase, 'state' | 'submitted' | 'revealed'>): string =>
  [STATES[state] ?? state, ...(submitted === null || state === 'blocked' ? [] : [`${submitted} submitted`]), ...(revealed && state === 'calibration' ? ['ratings shown'] : [])].join(', ');

export const directionWords: Readonly<Record<RatingDirection, string>> = { up: 'Up', down: 'Down' };

/** Who gave a level, and what it was when it was sealed. */
export const givenWords = ({ rater, own, level, sealed }: Pick<RoomRating, 'rater' | 'own' | 'level' | 'sealed'>): string =>
  `${own ? 'You' : rater.name}${level === sealed ? '' : `, sealed as ${levelWords[sealed].toLowerCase()}`}`;

/** How far apart the levels of a row are. */
export const widthWords = (width: number): string => (width === 0 ? 'All agree' : width === 1 ? '1 level apart' : `${width} levels apart`);

/** Minutes and seconds that are left; below nothing, how long it has been over. */
export function timeLeft(endsAt: string, now: number): string {
  const seconds = Math.round((Date.parse(endsAt) - now) / 1000);
  const text = `${Math.floor(Math.abs(seconds) / 60)}:${String(Math.abs(seconds) % 60).padStart(2, '0')}`;
  return seconds >= 0 ? `${text} left` : `Over for ${text}`;
}
