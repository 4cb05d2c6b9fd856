import { type DemoAccounts, demoAccounts, demoOrganisation } from './content/index.js';

export interface DemoLogin {
  readonly key: keyof DemoAccounts;
  readonly name: string;
  readonly email: string;
  /** What they are, in words. */
  readonly role: string;
}

/** The people of the demo organisation that one click signs in as. */
export const DEMO_ACCOUNTS: readonly DemoLogin[] = (['director', 'group_pm', 'pm', 'colleague', 'admin'] as const).map((key) => {
  const person = demoOrganisation.people.find((candidate) => candidate.key === demoAccounts[key]);
  if (!person) throw new Error(`The demo organisation has no ${demoAccounts[key]}.`);
  return { key, name: person.name, email: person.email, role: person.title };
});
