import { describe, expect, it } from '@jest/globals';
import type { DelegationView } from '@nextrung/api-client';

import { endQuestion, standInWords } from './stand-in-words';

const standIn = (state: DelegationView['state']): DelegationView => ({
  id: 'd', manager: { id: 'a', name: 'Amara' }, delegate: { id: 't', name: 'Tomasz' }, createdBy: { id: 'a', name: 'Amara' }, from: '2027-03-01', to: '2027-03-14', reason: 'Leave', state,
});

describe('a stand-in in words', () => {
  it('says who, for whom and until when', () => {
    expect(standInWords(standIn('present'), { own: true, managerName: 'Amara' })).toBe('Tomasz stands in for you until 14 Mar 2027');
    expect(standInWords(standIn('planned'), { own: false, managerName: 'Amara' })).toBe('Tomasz stands in for Amara from 1 Mar 2027 to 14 Mar 2027');
    expect(standInWords(standIn('over'), { own: false, managerName: 'Amara' })).toBe('Tomasz stood in for Amara from 1 Mar 2027 to 14 Mar 2027');
  });

  it('says what ending does', () => {
    expect(endQuestion(standIn('present'), { own: false, managerName: 'Amara' })).toBe('End it now? Tomasz no longer sees Amara’s direct reports.');
    expect(endQuestion(standIn('planned'), { own: true, managerName: 'Amara' })).toBe('Take back that Tomasz stands in?');
  });
});
