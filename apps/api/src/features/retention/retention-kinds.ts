/** Kinds of data with a rule, in the order of the page. A person's evidence goes only once somebody decided so: the person by withdrawing it, or the organisation by a rule. */
export const RETENTION_KINDS = {
  left_people: { months: null, what: 'People who have left: they are erased, as by hand' },
  dismissed_drafts: { months: null, what: 'Imported drafts that were dismissed: their text' },
  withdrawn_items: { months: 1, what: 'Evidence that was withdrawn: its text' },
  handover_notes: { months: null, what: 'Notes of a handover, counted from its day' },
  expired_invitations: { months: 1, what: 'Invitation links that have run out' },
  ended_confirmations: { months: 6, what: 'Requests to confirm that have ended: their links, and name and address of whoever outside never answered' },
  repeated_answers: { months: 1, what: 'Answers kept so that a repeated call does nothing twice' },
} as const satisfies Record<string, { months: number | null; what: string }>;

export type RetentionKindName = keyof typeof RETENTION_KINDS;
export const RETENTION_KIND_NAMES = Object.keys(RETENTION_KINDS) as RetentionKindName[];
