import { describe, expect, it } from '@jest/globals';
import { permissionsBy } from './company-groups.js';

const SETTINGS = { admin: new Set(['it', 'hr']), auditor: new Set(['audit']), pay: null };

describe('permissions by groups', () => {
  it('are given and taken, and left alone where no group is set', () => {
    expect(permissionsBy(new Set(['hr', 'other']), SETTINGS)).toEqual({ isAdmin: true, isAuditor: false });
    expect(permissionsBy(new Set(['audit']), SETTINGS)).toEqual({ isAdmin: false, isAuditor: true });
    expect(permissionsBy(new Set(), SETTINGS)).toEqual({ isAdmin: false, isAuditor: false });
    expect(permissionsBy(new Set(['HR', 'it ']), SETTINGS)).toEqual({ isAdmin: false, isAuditor: false });
    expect(permissionsBy(new Set(['x']), { admin: null, auditor: null, pay: new Set(['x']) })).toEqual({ seesPay: true });
    expect(permissionsBy(new Set(['x']), { admin: null, auditor: null, pay: null })).toEqual({});
  });
});
