/**
 * How the signed-in person stands to what they ask for, in words that complete “They are …”.
 * Those about one person come from reporting lines, delegations and grants of today; the rest from the thing itself
 * or from what the person is in the organisation.
 */
export const RELATIONS = {
  self: 'the person themselves',
  line_manager: 'the line manager',
  skip_level: 'the manager’s manager',
  manager: 'a manager above, at any depth',
  dotted: 'the dotted line',
  sponsor: 'the sponsor, where there is no manager',
  delegate: 'stands in for the line manager',
  break_glass: 'people operations, with a reason and for a time',
  asked: 'a colleague asked to confirm this item',
  author: 'its author',
  other: 'the other one of “us two”',
  giver: 'the manager before',
  taker: 'the manager after',
  presenter: 'who presents the case',
  facilitator: 'leads the panel of the case',
  panel_member: 'on the panel of the case',
  decider: 'decides the case, once its business need is decided',
  need_decider: 'decides the business need of the case',
  appeal_decider: 'decides the appeal',
  lead: 'somebody’s line manager',
  part_lead: 'somebody’s dotted line, sponsor or stand-in',
  admin: 'people operations',
  pay: 'has the pay permission',
  auditor: 'an auditor',
  member: 'anyone in the organisation',
} as const satisfies Record<string, string>;

export type Relation = keyof typeof RELATIONS;

/** Relations to one person that reporting lines, delegations and grants make. */
export const PERSON_RELATIONS = ['self', 'line_manager', 'skip_level', 'manager', 'dotted', 'sponsor', 'delegate', 'break_glass'] as const;
export type PersonRelation = (typeof PERSON_RELATIONS)[number];

/** Relations to everyone of the organisation at once. */
export const ROLE_RELATIONS = ['admin', 'pay', 'auditor', 'member'] as const;
export type RoleRelation = (typeof ROLE_RELATIONS)[number];
