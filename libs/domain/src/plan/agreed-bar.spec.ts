import { describe, expect, it } from '@jest/globals';
import { barStands, barSides, sidesAsked } from './agreed-bar.js';

describe('an agreed bar', () => {
  it('asks the person and the manager, and an approver where there is one', () => {
    expect(sidesAsked({ hasApprover: false })).toEqual(['person', 'manager']);
    expect(sidesAsked({ hasApprover: true })).toEqual(['person', 'manager', 'approver']);
  });

  it('stands once everyone who is asked has signed', () => {
    const [person, manager, approver] = barSides.map((side) => ({ side }));
    expect(barStands({ hasApprover: false }, [])).toBe(false);
    expect(barStands({ hasApprover: false }, [person, manager].filter((one) => one !== undefined))).toBe(true);
    expect(barStands({ hasApprover: true }, [person, manager].filter((one) => one !== undefined))).toBe(false);
    expect(barStands({ hasApprover: true }, [approver, person, manager].filter((one) => one !== undefined))).toBe(true);
    expect(barStands({ hasApprover: false }, [person, approver].filter((one) => one !== undefined))).toBe(false);
  });
});
