import { describe, expect, it } from '@jest/globals';
import type { GrantView } from '@nextrung/api-client';

import { stateSentence } from './grant-words';

const grant: GrantView = {
  id: 'g', person: { id: 'c', name: 'Callum' }, holder: { id: 'p', name: 'Patience' }, reason: 'A complaint', state: 'open',
  startsAt: '2027-03-10T10:00:00Z', expiresAt: '2027-03-14T10:00:00Z', endedAt: null, endedBy: null,
};

describe('how an opening stands', () => {
  it('is said in words, with who closed it', () => {
    expect(stateSentence(grant, 'Europe/Berlin')).toBe('Open until 14 Mar 2027, 11:00.');
    expect(stateSentence({ ...grant, state: 'closed', endedAt: '2027-03-11T09:00:00Z', endedBy: { id: 'q', name: 'Quinn' } }, 'UTC')).toBe('Closed on 11 Mar 2027, 09:00 by Quinn.');
    expect(stateSentence({ ...grant, state: 'expired' }, 'UTC')).toBe('Over since 14 Mar 2027, 10:00.');
    expect(stateSentence({ ...grant, state: 'lost' }, 'UTC')).toBe('Shut: Patience is no administrator any more.');
  });
});
