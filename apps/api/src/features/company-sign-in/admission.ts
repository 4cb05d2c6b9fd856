/** A person of the organisation beside their account, as far as there is the one or the other. */
export interface PersonHere {
  readonly personId: string | null;
  readonly endedOn: string | null;
  readonly accountId: string | null;
  readonly accountEmail: string | null;
  readonly disabled: boolean;
  /** The account belongs to another organisation, too. */
  readonly elsewhere: boolean;
  /** The account is joined to somebody at this provider. */
  readonly joined: boolean;
}

/** Why somebody does not come in; a code for the logs. */
export type Barred = 'nobody_here' | 'has_left' | 'account_disabled' | 'account_elsewhere';

/** Whether somebody who has come in by this account of the company before may do so now. */
export function barred({ personId, endedOn, disabled, elsewhere }: PersonHere, today: string): Barred | null {
  if (personId === null) return 'nobody_here';
  if (endedOn !== null && endedOn <= today) return 'has_left';
  if (disabled) return 'account_disabled';
  return elsewhere ? 'account_elsewhere' : null;
}

/**
 * Whether an address that the provider vouches for may be joined to the person who has it here. The account's own address
 * must be the same: whoever may change somebody's address in Nextrung must not get at their account by it.
 * @param taken an account of that address exists
 */
export function mayJoin(person: PersonHere, email: string, taken: boolean, today: string): Barred | 'account_taken' | 'other_address' | 'joined_already' | null {
  const why = barred(person, today);
  if (why !== null) return why;
  if (person.accountId === null) return taken ? 'account_taken' : null;
  if (person.accountEmail !== email) return 'other_address';
  return person.joined ? 'joined_already' : null;
}
