import type { EvidenceStateColumn } from '../../features/evidence/evidence-item.entity.js';
import type { NoteVisibility } from '../../features/notes/note.entity.js';
import { CASE_OPERATIONS } from './case-operations.js';
import { type Relation, RELATIONS } from './relations.js';

export type SubjectKind = 'organisation' | 'person' | 'item' | 'ask' | 'note' | 'handover' | 'offer' | 'case' | 'need' | 'panel';

/** What an item or a note can be in, where the table asks for it. */
export type SubjectState = EvidenceStateColumn | NoteVisibility;

export interface OperationRule {
  /** What the identifier in the address names. */
  readonly on: SubjectKind;
  /** Relations that allow it; with states, only for items (or notes) in one of them. */
  readonly allow: Readonly<Partial<Record<Relation, true | readonly SubjectState[]>>>;
  /** Refused for these relations, whatever else allows it: the subject never decides about themselves. */
  readonly never?: readonly Relation[];
  /** Takes the subject's row lock first, so that access and data are of one moment. */
  readonly writes?: true;
  /** Open to someone whom the organisation asks for a second factor and who has yet to set it up; nothing else is. */
  readonly beforeSecondFactor?: true;
  /** What it lets someone do, in words. */
  readonly words: string;
}

const EVERY_LIVE_STATE = ['draft', 'private', 'shared'] as const;

/** An item is its author’s; once shared, also of those who look after them. */
const READS_ITEM = {
  self: [...EVERY_LIVE_STATE, 'withdrawn', 'merged'],
  manager: ['shared'],
  dotted: ['shared'],
  sponsor: ['shared'],
  delegate: ['shared'],
  break_glass: ['shared'],
} as const;

/** The line manager, who stands in for them, and those who may rate beside them. */
const RATES_ITEM = { line_manager: ['shared'], delegate: ['shared'], skip_level: ['shared'], dotted: ['shared'], sponsor: ['shared'] } as const;

/** A note is its author’s, who says whether the other one of the two and whoever follows as manager or sponsor read it too. */
const READS_NOTE = {
  author: true,
  other: ['us_two', 'successor_too'],
  line_manager: ['successor_too'],
  sponsor: ['successor_too'],
  break_glass: ['us_two', 'successor_too'],
} as const;

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
  'people.list': { on: 'organisation', allow: { admin: true, auditor: true, lead: true, part_lead: true }, words: 'List people (a manager: those they look after)' },
  'people.directory': { on: 'organisation', allow: { member: true }, words: 'Find a colleague by name' },
  'people.add': { on: 'organisation', allow: { admin: true, lead: true }, words: 'Add people (a manager: below themselves)' },
  'people.import-preview': { on: 'organisation', allow: { admin: true, lead: true }, words: 'Preview pasted people' },
  'people.import': { on: 'organisation', allow: { admin: true, lead: true }, words: 'Add pasted people' },
  'people.tree': { on: 'organisation', allow: { admin: true, auditor: true, lead: true, part_lead: true }, words: 'Read who reports to whom' },
  'people.export': { on: 'organisation', allow: { admin: true, lead: true }, words: 'Take people along as a file (a manager: everyone below)' },
  'people.begin-line': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Add a dotted line or a sponsor' },
  'people.end-line': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'End a dotted line or a sponsor' },
  'people.set-permissions': { on: 'person', allow: { admin: true }, never: ['self'], writes: true, words: 'Make someone an administrator or auditor, or let them see pay' },
  'teams.list': { on: 'organisation', allow: { admin: true, auditor: true, lead: true, part_lead: true }, words: 'List teams' },
  'teams.create': { on: 'organisation', allow: { admin: true }, words: 'Add a team' },
  'teams.rename': { on: 'organisation', allow: { admin: true }, words: 'Rename a team' },
  'teams.delete': { on: 'organisation', allow: { admin: true }, words: 'Delete an empty team' },
  'level-mapping.list': { on: 'organisation', allow: { admin: true }, words: 'Read how levels of other companies are mapped' },
  'level-mapping.save': { on: 'organisation', allow: { admin: true }, words: 'Map the levels of another company' },
  'level-mapping.delete': { on: 'organisation', allow: { admin: true }, words: 'Forget the levels of another company' },
  'token.list': { on: 'organisation', allow: { member: true }, words: 'List one’s own access tokens' },
  'token.create': { on: 'organisation', allow: { member: true }, words: 'Make an access token for oneself' },
  'token.revoke': { on: 'organisation', allow: { member: true }, words: 'End an access token of one’s own' },
  'service-token.list': { on: 'organisation', allow: { admin: true }, words: 'List tokens of service accounts' },
  'service-token.create': { on: 'organisation', allow: { admin: true }, words: 'Make a service account with a token' },
  'service-token.revoke': { on: 'organisation', allow: { admin: true }, words: 'End a service account and its token' },
  'equity.read': { on: 'organisation', allow: { admin: true, auditor: true }, words: 'Read nominations and decisions by group, in counts' },
  'group-question.list': { on: 'organisation', allow: { admin: true }, words: 'Read what people are asked of themselves' },
  'group-question.ask': { on: 'organisation', allow: { admin: true }, words: 'Ask people something of themselves' },
  'group-question.close': { on: 'organisation', allow: { admin: true }, words: 'Ask it no more, and delete the answers' },
  'own-group.read': { on: 'organisation', allow: { member: true }, words: 'Read what one said of oneself' },
  'own-group.answer': { on: 'organisation', allow: { member: true }, words: 'Say something of oneself' },
  'own-group.withdraw': { on: 'organisation', allow: { member: true }, words: 'Take back what one said of oneself' },
  'criteria.read': { on: 'organisation', allow: { member: true }, words: 'Read what promotion asks for, once it is open' },
  'criteria.open': { on: 'organisation', allow: { admin: true }, words: 'Open what promotion asks for to everybody' },
  'people-policy.read': { on: 'organisation', allow: { admin: true, auditor: true }, words: 'Read how people who left are shown' },
  'people-policy.change': { on: 'organisation', allow: { admin: true }, words: 'Decide how people who left are shown' },
  'sign-in-policy.read': { on: 'organisation', allow: { admin: true, auditor: true }, words: 'Read who needs a second factor' },
  'sign-in-policy.change': { on: 'organisation', allow: { admin: true }, words: 'Decide who needs a second factor' },
  'second-factor.own': { on: 'organisation', allow: { member: true }, beforeSecondFactor: true, words: 'Read how one signs in' },
  'second-factor.begin': { on: 'organisation', allow: { member: true }, beforeSecondFactor: true, words: 'Begin to set up a second factor' },
  'second-factor.add-passkey': { on: 'organisation', allow: { member: true }, beforeSecondFactor: true, words: 'Add a passkey' },
  'second-factor.rename-passkey': { on: 'organisation', allow: { member: true }, words: 'Rename a passkey' },
  'second-factor.remove-passkey': { on: 'organisation', allow: { member: true }, words: 'Remove a passkey' },
  'second-factor.set-up-codes': { on: 'organisation', allow: { member: true }, beforeSecondFactor: true, words: 'Set up one-time codes' },
  'second-factor.remove-codes': { on: 'organisation', allow: { member: true }, words: 'Remove one-time codes' },
  'second-factor.new-recovery-codes': { on: 'organisation', allow: { member: true }, words: 'Make recovery codes anew' },
  'people.reset-second-factor': { on: 'person', allow: { admin: true }, never: ['self'], writes: true, words: 'Remove the second factors of someone who lost them' },
  'delegation.list': { on: 'person', allow: { self: true, manager: true, admin: true }, words: 'Read who stands in for a manager' },
  'delegation.begin': { on: 'person', allow: { self: true, manager: true, admin: true }, writes: true, words: 'Let someone stand in for a manager for a time' },
  'delegation.end': { on: 'person', allow: { self: true, manager: true, admin: true }, writes: true, words: 'End a stand-in' },
  'handover.list': { on: 'organisation', allow: { member: true }, words: 'Read one’s own handovers' },
  'handover.read': { on: 'handover', allow: { self: true, giver: true, taker: true }, words: 'Read what passes on with a change of manager' },
  'handover.note': { on: 'handover', allow: { self: true, giver: true, taker: true }, writes: true, words: 'Add a note to a handover' },
  ...CASE_OPERATIONS,
  'note.own': { on: 'organisation', allow: { member: true }, words: 'Read the notes that one wrote' },
  'note.list': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, dotted: true, break_glass: true }, words: 'List the notes about a person that one may read' },
  'note.write': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, dotted: true }, writes: true, words: 'Keep a note' },
  'note.read': { on: 'note', allow: READS_NOTE, words: 'Read a note' },
  'note.edit': { on: 'note', allow: { author: true }, writes: true, words: 'Edit one’s own note' },
  'note.show': { on: 'note', allow: { author: true }, writes: true, words: 'Choose who can see one’s own note' },
  'note.delete': { on: 'note', allow: { author: true }, writes: true, words: 'Delete one’s own note' },
  'grant.open': { on: 'person', allow: { admin: true }, never: ['self'], writes: true, words: 'Open shared evidence and notes for a reason and a time' },
  'grant.list': { on: 'person', allow: { self: true, manager: true, admin: true, auditor: true }, words: 'Read who opened a person’s evidence, and why' },
  'grant.end': { on: 'person', allow: { admin: true }, never: ['self'], writes: true, words: 'Close what was opened before its time' },
  'grant.register': { on: 'organisation', allow: { admin: true, auditor: true }, words: 'Read everything that was opened' },
  'audit.read': { on: 'organisation', allow: { admin: true, auditor: true }, words: 'Read the audit log' },
  'audit.export': { on: 'organisation', allow: { admin: true, auditor: true }, words: 'Take the audit log along as a file' },
  'audit.own': { on: 'organisation', allow: { member: true }, words: 'Read what happened with one’s own data' },
  'visibility.person': { on: 'person', allow: { self: true, manager: true, dotted: true, sponsor: true, delegate: true, admin: true, auditor: true }, words: 'Read who can see a person' },
  'visibility.item': { on: 'item', allow: READS_ITEM, words: 'Read who can see an item' },
  'visibility.note': { on: 'note', allow: READS_NOTE, words: 'Read who can see a note' },
  'visibility.packet': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, break_glass: true }, words: 'Read who can see the packet' },
  'pay.read': { on: 'person', allow: { pay: true }, never: ['self'], words: 'Read what someone is paid' },
  'pay-band.list': { on: 'organisation', allow: { pay: true }, words: 'Read the bands of pay' },
  'pay-band.record': { on: 'organisation', allow: { pay: true }, words: 'Record a band of pay' },
  'pay-factor.record': { on: 'organisation', allow: { pay: true }, words: 'Record the location factor of a place' },
  'case-pay.read': { on: 'case', allow: { pay: true }, never: ['self'], words: 'Read pay for a promotion' },
  'case-pay.propose': { on: 'case', allow: { pay: true }, never: ['self'], writes: true, words: 'Propose pay for a promotion' },
  'cycle-pay.list': { on: 'organisation', allow: { pay: true }, words: 'List cycles with promotions to pay for' },
  'cycle-pay.read': { on: 'organisation', allow: { pay: true }, words: 'Read what the promotions of a cycle cost' },
  'cycle-pay.set-pool': { on: 'organisation', allow: { pay: true }, words: 'Say what the promotions of a cycle may cost' },
  'pay.record': { on: 'person', allow: { pay: true }, never: ['self'], writes: true, words: 'Record what someone is paid' },
  'password.change': { on: 'organisation', allow: { member: true }, words: 'Change one’s own password' },
  'digest.read': { on: 'organisation', allow: { member: true }, words: 'Read which digests one gets by mail, and what they would say' },
  'digest.change': { on: 'organisation', allow: { member: true }, words: 'Choose which digests one gets by mail, and when' },
  'digest.send': { on: 'organisation', allow: { member: true }, words: 'Have one’s own digest sent at once' },
  'session.list': { on: 'organisation', allow: { member: true }, words: 'Read where one is signed in' },
  'session.end': { on: 'organisation', allow: { member: true }, words: 'Sign out somewhere else' },
  'session.end-others': { on: 'organisation', allow: { member: true }, words: 'Sign out everywhere else' },
  'personal-data.read': { on: 'person', allow: { self: true }, words: 'Read what is kept about oneself' },
  'personal-data.export': { on: 'person', allow: { self: true }, words: 'Take everything about oneself along as a file' },
  'personal-data.leavers': { on: 'organisation', allow: { admin: true }, words: 'List people who have left, to erase them' },
  'personal-data.preview-erasure': { on: 'person', allow: { admin: true }, never: ['self'], writes: true, words: 'Preview what erasing someone who left would take away' },
  'personal-data.erase': { on: 'person', allow: { admin: true }, never: ['self'], writes: true, words: 'Erase someone who left, for good' },
  'retention.read': { on: 'organisation', allow: { admin: true, auditor: true }, words: 'Read after how long data goes' },
  'retention.preview': { on: 'organisation', allow: { admin: true }, words: 'Preview what a rule would take away' },
  'retention.change': { on: 'organisation', allow: { admin: true }, words: 'Decide after how long data goes' },
  'evidence.take-along': { on: 'person', allow: { self: true }, words: 'Take one’s own evidence along as a file' },
  'people.read': { on: 'person', allow: { self: true, manager: true, dotted: true, sponsor: true, delegate: true, admin: true, auditor: true }, words: 'Read profile, levels and reporting lines' },
  'people.update': { on: 'person', allow: { manager: true, admin: true }, writes: true, words: 'Change name, address, team, location and working time' },
  'people.invite': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Send an invitation, or make a link' },
  'people.reset-link': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Send or make a link for a new password' },
  'people.change-rung': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Change the rung, with reason and date' },
  'people.change-manager': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Change the manager from a date' },
  'people.end': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'End a person' },
  'people.set-target': { on: 'person', allow: { line_manager: true, manager: true }, never: ['self'], writes: true, words: 'Agree on another target rung' },
  'people.set-overlays': { on: 'person', allow: { self: true, manager: true }, writes: true, words: 'Add or remove an overlay' },
  'people.add-leave': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Record a leave' },
  'people.remove-leave': { on: 'person', allow: { manager: true, admin: true }, never: ['self'], writes: true, words: 'Remove a leave' },
  'readiness.read': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, break_glass: true }, words: 'Read the assessment' },
  'readiness.what-if': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true }, words: 'Try out what would change the assessment' },
  'readiness.input': { on: 'person', allow: { self: true }, words: 'Read what one’s own assessment is made from' },
  'waiver.list': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, admin: true }, words: 'Read what does not apply' },
  'waiver.propose': { on: 'person', allow: { line_manager: true, delegate: true }, never: ['self'], writes: true, words: 'Propose that an indicator does not apply' },
  'waiver.decide': { on: 'person', allow: { manager: true, admin: true }, never: ['self', 'line_manager', 'delegate'], writes: true, words: 'Sign or refuse, as the second person' },
  'waiver.end': { on: 'person', allow: { line_manager: true, manager: true }, never: ['self'], writes: true, words: 'End what does not apply' },
  'gap.read': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, break_glass: true }, words: 'Read what is missing, and why' },
  'gap.mark': { on: 'person', allow: { line_manager: true, delegate: true }, never: ['self'], writes: true, words: 'Say what kind of gap it is' },
  'own-view.list': { on: 'person', allow: { manager: true, sponsor: true }, never: ['self'], words: 'Read what managers think of readiness, beside the index' },
  'own-view.record': { on: 'person', allow: { manager: true, sponsor: true }, never: ['self'], writes: true, words: 'Record one’s own view of readiness, beside the index' },
  'first-look.read': { on: 'person', allow: { self: true, line_manager: true, sponsor: true }, words: 'Read the first look, as far as it is not sealed' },
  'first-look.begin': { on: 'person', allow: { line_manager: true, sponsor: true }, never: ['self'], writes: true, words: 'Begin a first look' },
  'first-look.mark': { on: 'person', allow: { self: true, line_manager: true, sponsor: true }, writes: true, words: 'Give one’s marks of a first look' },
  'one-to-one.read': { on: 'person', allow: { line_manager: true, sponsor: true, delegate: true }, never: ['self'], words: 'Read what there is for the next 1:1' },
  'one-to-one.record': { on: 'person', allow: { line_manager: true, sponsor: true, delegate: true }, never: ['self'], writes: true, words: 'Record that a 1:1 took place' },
  'compare.read': { on: 'person', allow: { manager: true, sponsor: true, delegate: true }, words: 'See somebody beside others, on one rung' },
  'plan.read': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, break_glass: true }, words: 'Read the development plan' },
  'plan.propose': { on: 'person', allow: { self: true, line_manager: true, delegate: true }, writes: true, words: 'Propose an action of the plan' },
  'plan.change': { on: 'person', allow: { self: true, line_manager: true, delegate: true }, writes: true, words: 'Change an action of the plan' },
  'plan.move': { on: 'person', allow: { self: true, line_manager: true, delegate: true }, writes: true, words: 'Agree to an action of the plan, begin, finish or drop it' },
  'plan.tick': { on: 'person', allow: { self: true, line_manager: true, delegate: true }, writes: true, words: 'Tick what was done in a week' },
  'agreed-bar.read': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, break_glass: true }, words: 'Read the agreed bar' },
  'agreed-bar.write': { on: 'person', allow: { self: true, line_manager: true, delegate: true }, writes: true, words: 'Write or change the agreed bar' },
  'agreed-bar.sign': { on: 'person', allow: { self: true, manager: true, delegate: true }, writes: true, words: 'Sign the agreed bar' },
  'action.close': { on: 'person', allow: { line_manager: true, delegate: true }, never: ['self'], writes: true, words: 'Close a promised action' },
  'readiness-settings.read': { on: 'organisation', allow: { member: true }, words: 'Read what the organisation asks for' },
  'readiness-settings.preview': { on: 'organisation', allow: { admin: true }, words: 'Preview whose readiness a change would move' },
  'readiness-settings.change': { on: 'organisation', allow: { admin: true }, words: 'Change what the organisation asks for' },
  'break-in-plan.read': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true }, words: 'Read the plan for the way into product management' },
  'break-in-plan.save': { on: 'person', allow: { self: true }, writes: true, words: 'Choose a way in and tick steps off' },
  'packet.read': { on: 'person', allow: { self: true, manager: true, sponsor: true, delegate: true, break_glass: true }, words: 'Read the packet' },
  'team.export': { on: 'organisation', allow: { lead: true, part_lead: true }, words: 'Take the team page along as a file' },
  'roll-up.read': { on: 'organisation', allow: { lead: true }, words: 'Read how everyone below stands, in numbers' },
  'team.read': { on: 'organisation', allow: { lead: true, part_lead: true }, words: 'Read the team page' },
  'balance.read': { on: 'organisation', allow: { lead: true }, words: 'Read time, opportunity and own leniency for one’s direct reports' },
  'to-do.read': { on: 'organisation', allow: { member: true }, words: 'Read what waits for me' },
  'evidence.list': { on: 'person', allow: { self: true, manager: true, dotted: true, sponsor: true, delegate: true, break_glass: true }, words: 'List evidence (a manager: shared items)' },
  'evidence.find': { on: 'organisation', allow: { member: true }, words: 'Search evidence (one’s own, and shared items of those one looks after)' },
  'saved-search.list': { on: 'organisation', allow: { member: true }, words: 'List one’s own saved searches' },
  'saved-search.save': { on: 'organisation', allow: { member: true }, words: 'Save a search' },
  'saved-search.rename': { on: 'organisation', allow: { member: true }, words: 'Rename a saved search' },
  'saved-search.delete': { on: 'organisation', allow: { member: true }, words: 'Delete a saved search' },
  'episode.list': { on: 'person', allow: { self: true, manager: true, dotted: true, sponsor: true, delegate: true, break_glass: true }, words: 'List episodes (a manager: those with shared items)' },
  'episode.read': { on: 'person', allow: { self: true, manager: true, dotted: true, sponsor: true, delegate: true, break_glass: true }, words: 'Read an episode' },
  'episode.rename': { on: 'person', allow: { self: true }, writes: true, words: 'Rename an episode of one’s own' },
  'episode.move-items': { on: 'person', allow: { self: true }, writes: true, words: 'Put items into another episode' },
  'evidence.capture': { on: 'person', allow: { self: true }, writes: true, words: 'Log evidence' },
  'evidence.import-preview': { on: 'person', allow: { self: true }, words: 'Preview an import of evidence' },
  'evidence.import': { on: 'person', allow: { self: true }, writes: true, words: 'Import evidence as drafts' },
  'evidence.add-drafts': { on: 'person', allow: { self: true }, writes: true, words: 'Add drafts of evidence from a program' },
  'evidence.settle-drafts': { on: 'person', allow: { self: true }, writes: true, words: 'Accept or dismiss several imported drafts' },
  'evidence.reopen-drafts': { on: 'person', allow: { self: true }, writes: true, words: 'Take back that drafts were accepted or dismissed' },
  'evidence.similar': { on: 'person', allow: { self: true }, words: 'Read which items a draft may be the same as' },
  'evidence.read': { on: 'item', allow: READS_ITEM, words: 'Read an item' },
  'evidence.revisions': { on: 'item', allow: READS_ITEM, words: 'Read earlier revisions' },
  'opening.list': { on: 'item', allow: { self: ['private', 'shared', 'withdrawn'] }, words: 'Read who has opened one’s own item' },
  'evidence.revise': { on: 'item', allow: { self: EVERY_LIVE_STATE }, writes: true, words: 'Edit as a new revision' },
  'attachment.list': { on: 'item', allow: READS_ITEM, words: 'List the files beside an item' },
  'attachment.read': { on: 'item', allow: READS_ITEM, words: 'Take a file beside an item along' },
  'attachment.add': { on: 'item', allow: { self: ['private', 'shared'] }, writes: true, words: 'Attach a file' },
  'attachment.remove': { on: 'item', allow: { self: ['private', 'shared'] }, writes: true, words: 'Remove a file beside an item' },
  'attachment.restore': { on: 'item', allow: { self: ['private', 'shared'] }, writes: true, words: 'Take back that a file was removed' },
  'evidence.accept': { on: 'item', allow: { self: ['draft'] }, writes: true, words: 'Accept an imported draft' },
  'evidence.dismiss': { on: 'item', allow: { self: ['draft'] }, writes: true, words: 'Dismiss an imported draft' },
  'evidence.merge': { on: 'item', allow: { self: ['draft'] }, writes: true, words: 'Merge an imported draft into another item' },
  'evidence.share': { on: 'item', allow: { self: [...EVERY_LIVE_STATE, 'withdrawn'] }, writes: true, words: 'Share with the managers' },
  'evidence.unshare': { on: 'item', allow: { self: [...EVERY_LIVE_STATE, 'withdrawn'] }, writes: true, words: 'Make private again' },
  'evidence.withdraw': { on: 'item', allow: { self: [...EVERY_LIVE_STATE, 'withdrawn'] }, writes: true, words: 'Withdraw' },
  'evidence.restore': { on: 'item', allow: { self: ['withdrawn'] }, writes: true, words: 'Take back that it was withdrawn' },
  'rating.give': { on: 'item', allow: RATES_ITEM, never: ['self'], writes: true, words: 'Rate each indicator' },
  'rating.revise': { on: 'item', allow: RATES_ITEM, never: ['self'], writes: true, words: 'Change one’s own rating, for a reason' },
  'rating.ask': { on: 'item', allow: RATES_ITEM, never: ['self'], writes: true, words: 'Ask for more before rating' },
  'rating.answer': { on: 'item', allow: { self: ['shared'] }, writes: true, words: 'Answer what was asked before rating' },
  'rating.decline': { on: 'item', allow: { line_manager: ['shared'], skip_level: ['shared'], dotted: ['shared'], sponsor: ['shared'] }, never: ['self'], writes: true, words: 'Leave a rating to others' },
  'rating.decline-all': { on: 'person', allow: { line_manager: true, skip_level: true, dotted: true, sponsor: true }, never: ['self'], writes: true, words: 'Leave the ratings of everything shared so far to others' },
  'evidence.suggest-indicators': { on: 'person', allow: { self: true, manager: true, dotted: true, sponsor: true, delegate: true }, words: 'Find indicators that a text may show' },
  'evidence.say-ongoing': { on: 'item', allow: { self: ['private', 'shared'] }, writes: true, words: 'Say whether ongoing work still goes on' },
  'offer.make': { on: 'person', allow: { member: true }, never: ['self'], writes: true, words: 'Offer an item of evidence to somebody' },
  'offer.own': { on: 'organisation', allow: { member: true }, words: 'Read what one offered to others' },
  'offer.accept': { on: 'offer', allow: { self: true }, writes: true, words: 'Accept an item that was offered' },
  'offer.decline': { on: 'offer', allow: { self: true }, writes: true, words: 'Decline an item that was offered' },
  'offer.take-back': { on: 'offer', allow: { author: true }, writes: true, words: 'Take back an offer that was not answered' },
  'counter-observation.give': { on: 'item', allow: { manager: ['shared'], dotted: ['shared'], sponsor: ['shared'], delegate: ['shared'] }, never: ['self'], writes: true, words: 'Record a counter-observation' },
  'counter-observation.answer': { on: 'item', allow: { self: ['private', 'shared', 'withdrawn'] }, writes: true, words: 'Answer a counter-observation' },
  'counter-observation.effect': { on: 'item', allow: { self: ['private', 'shared', 'withdrawn'], manager: ['shared'], sponsor: ['shared'], delegate: ['shared'] }, words: 'Read what a counter-observation changes' },
  'corroboration.ask': { on: 'item', allow: { self: ['private', 'shared'] }, writes: true, words: 'Ask a colleague to confirm' },
  'corroboration.preview': { on: 'item', allow: { self: ['private', 'shared'] }, words: 'Preview a request to confirm' },
  'corroboration.read': { on: 'ask', allow: { asked: ['private', 'shared'] }, never: ['self'], words: 'Read the item one is asked about' },
  'corroboration.answer': { on: 'ask', allow: { asked: ['private', 'shared'] }, never: ['self'], writes: true, words: 'Confirm or decline' },
  'corroboration.out': { on: 'person', allow: { self: true }, words: 'Read whom one has asked to confirm' },
  'corroboration.send-again': { on: 'ask', allow: { self: ['private', 'shared'] }, writes: true, words: 'Remind of a request to confirm, or send it again' },
  'corroboration.withdraw': { on: 'ask', allow: { self: ['private', 'shared'] }, writes: true, words: 'Take back a request to confirm' },
  'corroboration.reply': { on: 'ask', allow: { self: ['private', 'shared'] }, writes: true, words: 'Answer what somebody says is not right' },
  'corroboration.judge': { on: 'ask', allow: { line_manager: ['shared'], delegate: ['shared'] }, never: ['self', 'asked'], writes: true, words: 'Accept a confirmation from outside, or not' },
  'outside-person.find': { on: 'organisation', allow: { admin: true }, words: 'Look up what is kept of somebody outside' },
  'outside-person.erase': { on: 'organisation', allow: { admin: true }, words: 'Erase somebody outside who was asked to confirm' },
} as const satisfies Record<string, OperationRule>;

export type Operation = keyof typeof OPERATIONS;

/** Whether the table allows an operation to someone who stands in these relations to an item in this state. */
export function allows(operation: Operation, relations: ReadonlySet<Relation>, state: SubjectState | null): boolean {
  const rule: OperationRule = OPERATIONS[operation];
  if (rule.never?.some((relation) => relations.has(relation))) return false;
  return (Object.keys(RELATIONS) as Relation[]).some((relation) => {
    const allowed = rule.allow[relation];
    if (allowed === undefined || !relations.has(relation)) return false;
    return allowed === true || (state !== null && allowed.includes(state));
  });
}

/** The operations on this kind of subject that a page may offer. */
export function offered(on: SubjectKind, relations: ReadonlySet<Relation>, state: SubjectState | null): Operation[] {
  return (Object.keys(OPERATIONS) as Operation[]).filter((operation) => OPERATIONS[operation].on === on && allows(operation, relations, state));
}
