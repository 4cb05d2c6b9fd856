import { describe, expect, it } from '@jest/globals';
import type { PersonProfile } from '@nextrung/api-client';

import { bodyOf, detailErrors, detailsOf } from './working-details';

const profile = { team: { id: 't', name: 'Payments' }, location: 'Leeds', workingShare: 60, contractor: true } as PersonProfile;

describe('working details', () => {
  it('are shown and sent back as they are', () => {
    expect(bodyOf(detailsOf(profile))).toEqual({ teamId: 't', location: 'Leeds', workingShare: 60, contractor: true });
    expect(bodyOf(detailsOf({ ...profile, team: null, location: null }))).toMatchObject({ teamId: null, location: null });
    expect(bodyOf({ ...detailsOf(profile), location: '  ' }).location).toBeNull();
  });

  it.each(['', ' ', '0', '101', '12.5', 'half', '1e3'])('refuse %j as a share', (workingShare) => {
    expect(detailErrors({ ...detailsOf(profile), workingShare })).toEqual({ workingShare: 'Enter a whole number from 1 to 100.' });
  });

  it.each(['1', '100', ' 80 '])('take %j as a share', (workingShare) => {
    expect(detailErrors({ ...detailsOf(profile), workingShare })).toEqual({});
  });
});
