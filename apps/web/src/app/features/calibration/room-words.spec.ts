import { describe, expect, it } from '@jest/globals';

import { agendaWords, givenWords, timeLeft, widthWords } from './room-words';

describe('the words of a calibration room', () => {
  it('say how far a case is, to whoever may know', () => {
    expect(agendaWords({ state: 'independent_review', submitted: 2, revealed: false })).toBe('Rated independently, 2 submitted');
    expect(agendaWords({ state: 'independent_review', submitted: null, revealed: false })).toBe('Rated independently');
    expect(agendaWords({ state: 'calibration', submitted: null, revealed: true })).toBe('In calibration, ratings shown');
    expect(agendaWords({ state: 'blocked', submitted: 1, revealed: false })).toBe('Blocked: too few can judge it');
  });

  it('say whose a level is and where it came from', () => {
    const rater = { id: 'a', name: 'Amara' };
    expect(givenWords({ rater, own: false, level: 'meets', sealed: 'meets' })).toBe('Amara');
    expect(givenWords({ rater, own: true, level: 'meets', sealed: 'partial' })).toBe('You, sealed as partly shown');
    expect([0, 1, 3].map(widthWords)).toEqual(['All agree', '1 level apart', '3 levels apart']);
  });

  it('count down and over', () => {
    const at = Date.parse('2027-03-14T10:00:00Z');
    expect(timeLeft('2027-03-14T10:09:05Z', at)).toBe('9:05 left');
    expect(timeLeft('2027-03-14T09:59:50Z', at)).toBe('Over for 0:10');
  });
});
