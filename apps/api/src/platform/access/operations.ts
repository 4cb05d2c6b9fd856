import type { EvidenceStateColumn } from '../../features/evidence/evidence-item.entity.js';

/**
 * How the signed-in person stands to what they ask for.
 * - `self`: it is theirs
 * - `line_manager`: the present solid reporting line, one step
 * - `manager`: a solid reporting line, at any depth
 * - `asked`: a colleague asked to confirm this item
 * - `lead`: somebody reports to them today
 * - `admin`: keeps people and structure
 * - `member`: anyone signed in to the organisation
 */
export const RELATIONS = ['self', 'line_manager', 'manager', 'asked', 'lead', 'admin', 'member'] as const;
export type Relation = (typeof RELATIONS)[number];

export type SubjectKind = 'organisation' | 'person' | 'item' | 'ask';

export interface OperationRule {
  /** What the identifier in the address names. */
  readonly on: SubjectKind;
  /** Relations that allow it; with states, only for items in one of them. */
  readonly allow: Readonly<Partial<Record<Relation, true | readonly EvidenceStateColumn[]>>>;
  /** Refused for these relations, whatever else allows it: the subject never decides about themselves. */
  readonly never?: readonly Relation[];
  /** Takes the subject's row lock first, so that access and data are of one moment. */
  readonly writes?: true;
  /** What it lets someone do, in words. */
  readonly words: string;
}

const EVERY_LIVE_STATE = ['draft', 'private', 'shared'] as const;

/** The whole of who may do what. The guard, the services, the offered actions and the tests read this one table. */
export const OPERATIONS = {
  'ladder.read': { on: 'organisation', allow: { member: true }, words: 'Read the ladder' },
  'ladder.versions': { on: 'organisation', allow: { member: true }, words: 'Read earlier versions of the ladder, and what changed' },
  'ladder.export': { on: 'organisation', allow: { member: true }, words: 'Take the ladder along as a file' },
  'ladder.inspect': { on: 'organisation', allow: { admin: true }, words: 'Look into a file with a ladder' },
  'ladder-draft.list': { on: 'organisation', allow: { admin: true }, words: 'List drafts of the ladder' },
  'ladder-draft.create': { on: 'organisation', allow: { admin: true }, words: 'Begin a draft of the ladder' },
  'ladder-draft.read': { on: 'organisation', allow: { admin: true }, words: 'Read a draft of the ladder' },
  'ladder-draft.save': { on: 'organisation', allow: { admin: true }, words: 'Edit a draft of the ladder' },
  'ladder-draft.delete': { on: 'organisation', allow: { admin: true }, words: 'Delete a draft of the ladder' },
  'ladder-draft.review': { on: 'organisation', allow: { admin: true }, words: 'Read what publishing a draft would change' },
  'ladder-draft.map': { on: 'organisation', allow: { admin: true }, words: 'Decide where rungs and indicators go' },
  'ladder-draft.preview': { on: 'organisation', allow: { admin: true }, words: 'Preview whose readiness a draft would move' },
  'ladder-draft.publish': { on: 'organisation', allow: { admin: true }, words: 'Publish a draft of the ladder' },
  'people.list': { on: 'organisation', allow: { admin: true, lead: true }, words: 'List people (a manager: everyone below)' },
  'people.directory': { on: 'organisation', allow: { member: true }, words: 'Find a colleague by name' },
  'people.add': { on: 'organisation', allow: { admin: true, lead: true }, words: 'Add people (a manager: below themselves)' },
  'people.import-preview': { on: 'organisation', allow: { admin: true, lead: true }, words: 'Preview pasted people' },
  'people.import': { on: 'organisation', allow: { admin: true, lead: true }, words: 'Add pasted people' },
  'people.read': { on: 'person', allow: { self: true, manager: true, admin: true }, words: 'Read profile, levels and reporting lines' },
  'people.update': { on: 'person', allow: { manager: true, admin: true }, writes: true, words: 'Change name and address' },
  'people.invite': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Make an invitation link' },
  'people.change-rung': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Change the rung, with reason and date' },
  'people.change-manager': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Change the manager from a date' },
  'people.end': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'End a person' },
  'people.set-target': { on: 'person', allow: { line_manager: true, manager: true }, never: ['self'], writes: true, words: 'Agree on another target rung' },
  'people.set-overlays': { on: 'person', allow: { self: true, manager: true }, writes: true, words: 'Add or remove an overlay' },
  'people.add-leave': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Record a leave' },
  'people.remove-leave': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Remove a leave' },
  'readiness.read': { on: 'person', allow: { self: true, manager: true }, words: 'Read the assessment' },
  'readiness.what-if': { on: 'person', allow: { self: true, manager: true }, words: 'Try out what would change the assessment' },
  'readiness.input': { on: 'person', allow: { self: true }, words: 'Read what one’s own assessment is made from' },
  'waiver.list': { on: 'person', allow: { self: true, manager: true, admin: true }, words: 'Read what does not apply' },
  'waiver.propose': { on: 'person', allow: { line_manager: true }, never: ['self'], writes: true, words: 'Propose that an indicator does not apply' },
  'waiver.decide': { on: 'person', allow: { manager: true, admin: true }, never: ['self', 'line_manager'], writes: true, words: 'Sign or refuse, as the second person' },
  'waiver.end': { on: 'person', allow: { line_manager: true, manager: true }, never: ['self'], writes: true, words: 'End what does not apply' },
  'gap.read': { on: 'person', allow: { self: true, manager: true }, words: 'Read what is missing, and why' },
  'gap.mark': { on: 'person', allow: { line_manager: true }, never: ['self'], writes: true, words: 'Say what kind of gap it is' },
  'action.close': { on: 'person', allow: { line_manager: true }, never: ['self'], writes: true, words: 'Close one’s own action' },
  'readiness-settings.read': { on: 'organisation', allow: { member: true }, words: 'Read what the organisation asks for' },
  'readiness-settings.preview': { on: 'organisation', allow: { admin: true }, words: 'Preview whose readiness a change would move' },
  'readiness-settings.change': { on: 'organisation', allow: { admin: true }, words: 'Change what the organisation asks for' },
  'break-in-plan.read': { on: 'person', allow: { self: true, manager: true }, words: 'Read the plan for the way into product management' },
  'break-in-plan.save': { on: 'person', allow: { self: true }, writes: true, words: 'Choose a way in and tick steps off' },
  'packet.read': { on: 'person', allow: { self: true, manager: true }, words: 'Read the packet' },
  'team.read': { on: 'organisation', allow: { lead: true }, words: 'Read the team page' },
  'to-do.read': { on: 'organisation', allow: { member: true }, words: 'Read what waits for me' },
  'evidence.list': { on: 'person', allow: { self: true, manager: true }, words: 'List evidence (a manager: shared items)' },
  'evidence.capture': { on: 'person', allow: { self: true }, writes: true, words: 'Log evidence' },
  'evidence.import-preview': { on: 'person', allow: { self: true }, words: 'Preview an import of evidence' },
  'evidence.import': { on: 'person', allow: { self: true }, writes: true, words: 'Import evidence as drafts' },
  'evidence.read': { on: 'item', allow: { self: [...EVERY_LIVE_STATE, 'withdrawn'], manager: ['shared'] }, words: 'Read an item' },
  'evidence.revisions': { on: 'item', allow: { self: [...EVERY_LIVE_STATE, 'withdrawn'], manager: ['shared'] }, words: 'Read earlier revisions' },
  'evidence.revise': { on: 'item', allow: { self: EVERY_LIVE_STATE }, writes: true, words: 'Edit as a new revision' },
  'evidence.accept': { on: 'item', allow: { self: ['draft'] }, writes: true, words: 'Accept an imported draft' },
  'evidence.dismiss': { on: 'item', allow: { self: ['draft'] }, writes: true, words: 'Dismiss an imported draft' },
  'evidence.share': { on: 'item', allow: { self: [...EVERY_LIVE_STATE, 'withdrawn'] }, writes: true, words: 'Share with the managers' },
  'evidence.unshare': { on: 'item', allow: { self: [...EVERY_LIVE_STATE, 'withdrawn'] }, writes: true, words: 'Make private again' },
  'evidence.withdraw': { on: 'item', allow: { self: [...EVERY_LIVE_STATE, 'withdrawn'] }, writes: true, words: 'Withdraw' },
  'rating.give': { on: 'item', allow: { line_manager: ['shared'] }, never: ['self'], writes: true, words: 'Rate each indicator' },
  'counter-observation.give': { on: 'item', allow: { manager: ['shared'] }, never: ['self'], writes: true, words: 'Record a counter-observation' },
  'corroboration.ask': { on: 'item', allow: { self: ['private', 'shared'] }, writes: true, words: 'Ask a colleague to confirm' },
  'corroboration.read': { on: 'ask', allow: { asked: ['private', 'shared'] }, never: ['self'], words: 'Read the item one is asked about' },
  'corroboration.answer': { on: 'ask', allow: { asked: ['private', 'shared'] }, never: ['self'], writes: true, words: 'Confirm or decline' },
} as const satisfies Record<string, OperationRule>;

export type Operation = keyof typeof OPERATIONS;

/** Whether the table allows an operation to someone who stands in these relations to an item in this state. */
export function allows(operation: Operation, relations: ReadonlySet<Relation>, state: EvidenceStateColumn | null): boolean {
  const rule: OperationRule = OPERATIONS[operation];
  if (rule.never?.some((relation) => relations.has(relation))) return false;
  return RELATIONS.some((relation) => {
    const allowed = rule.allow[relation];
    if (allowed === undefined || !relations.has(relation)) return false;
    return allowed === true || (state !== null && allowed.includes(state));
  });
}

/** The operations on this kind of subject that a page may offer. */
export function offered(on: SubjectKind, relations: ReadonlySet<Relation>, state: EvidenceStateColumn | null): Operation[] {
  return (Object.keys(OPERATIONS) as Operation[]).filter((operation) => OPERATIONS[operation].on === on && allows(operation, relations, state));
}
