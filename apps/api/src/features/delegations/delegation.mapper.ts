import { addDays } from '@nextrung/domain/kernel';
import type { DelegationStateName, DelegationView } from './delegations.dto.js';
import type { DelegationRow } from './delegations.repository.js';

/** Where a period stands on a day. `validTo`: first day on which it no longer holds. */
export function delegationState({ validFrom, validTo }: Pick<DelegationRow, 'validFrom' | 'validTo'>, today: string): DelegationStateName {
  if (validTo <= today) return 'over';
  return validFrom > today ? 'planned' : 'present';
}

export function delegationView(row: DelegationRow, today: string): DelegationView {
  const { id, manager, delegate, validFrom, validTo, reason, createdBy } = row;
  return { id, manager, delegate, from: validFrom, to: addDays(validTo, -1), reason, createdBy, state: delegationState(row, today) };
}
