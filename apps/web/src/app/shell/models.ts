/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;
export type Id = string;

export interface SessionView {
  signedIn: boolean;
  person: SessionPerson | null;
  organisation: SessionOrganisation | null;
  setupOpen: boolean;
  setupTokenRequired: boolean;
  demoAccounts: DemoAccount[];
}

export interface SessionPerson {
  id: Id;
  name: string;
  email: string;
  isAdmin: boolean;
  /** Has reports today. */
  isManager: boolean;
  rung: string | null;
}

export interface SessionOrganisation {
  id: Id;
  name: string;
  timeZone: string;
  /** The present day in the organisation's time zone. */
  today: IsoDate;
}

export interface DemoAccount {
  key: 'director' | 'group_pm' | 'pm' | 'colleague' | 'admin';
  name: string;
  role: string;
}

export interface InvitationView {
  organisationName: string;
  name: string;
  email: string;
}
