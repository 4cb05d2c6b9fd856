import type { OperationRule } from './operations.js';

/** Everybody who has a part in a case, the person too; what each reads of it is the feature's. */
const READS_CASE = { self: true, manager: true, delegate: true, presenter: true, facilitator: true, panel_member: true, decider: true, appeal_decider: true } as const;

/** The person, and whoever presents the case or stands in for them. */
const WRITES_CASE = { self: true, presenter: true, delegate: true } as const;

/** Those who judge a case, lead the room or decide; never its subject, nor whoever presents it. */
const JUDGES_CASE = { panel_member: true, facilitator: true, decider: true } as const;
const OUTSIDE_THE_VOTE = ['self', 'presenter', 'line_manager', 'delegate'] as const;

/** Of the table: who may do what to promotion cases, and to the cycles and panels in which they are judged. */
export const CASE_OPERATIONS = {
  'case.list': { on: 'organisation', allow: { member: true }, words: 'List promotion cases that one has a part in (people operations: that there are any)' },
  'case.of-person': { on: 'person', allow: { self: true, manager: true, delegate: true }, words: 'List someone’s promotion cases' },
  'case.nominate': { on: 'person', allow: { self: true, line_manager: true, delegate: true }, writes: true, words: 'Nominate for a rung' },
  'case.read': { on: 'case', allow: READS_CASE, words: 'Read a promotion case' },
  'case.move': { on: 'case', allow: { ...WRITES_CASE, facilitator: true }, writes: true, words: 'Send, return, lock, open or withdraw a case' },
  'case.appoint': { on: 'case', allow: { admin: true, facilitator: true }, never: ['self'], writes: true, words: 'Say who presents or decides a case' },
  'case.write-need': { on: 'case', allow: WRITES_CASE, writes: true, words: 'Write why the role is needed' },
  'case-packet.read': { on: 'case', allow: READS_CASE, words: 'Read the packet of a case' },
  'case-packet.take': { on: 'case', allow: READS_CASE, words: 'Take the packet of a case along as a file' },
  'case-packet.write': { on: 'case', allow: WRITES_CASE, writes: true, words: 'Write the packet of a case' },
  'case-packet.comment': { on: 'case', allow: WRITES_CASE, writes: true, words: 'Comment on the draft of a packet' },
  'case-packet.add': { on: 'case', allow: WRITES_CASE, writes: true, words: 'Add to a locked packet' },
  'packet-digest.ask': { on: 'organisation', allow: { member: true }, words: 'Ask whether a file is one that was decided on' },
  'business-need.list': { on: 'organisation', allow: { member: true }, words: 'List business needs that one decides, without the names' },
  'business-need.decide': { on: 'need', allow: { need_decider: true }, never: ['self'], writes: true, words: 'Decide whether a role is needed' },
  'case.decide': { on: 'case', allow: { decider: true }, never: ['self'], writes: true, words: 'Decide a case' },
  'case.fund': { on: 'case', allow: { decider: true }, never: ['self'], writes: true, words: 'Fund what was ready' },
  'case.prepare-delivery': { on: 'case', allow: { presenter: true, delegate: true, decider: true }, never: ['self'], writes: true, words: 'Prepare what to say about a decision' },
  'case.deliver': { on: 'case', allow: { presenter: true, delegate: true, decider: true }, never: ['self'], writes: true, words: 'Say that someone has been told of a decision' },
  'case.acknowledge': { on: 'case', allow: { self: true }, writes: true, words: 'Say that one has been told of a decision' },
  'case.carry': { on: 'case', allow: { admin: true }, never: ['self'], writes: true, words: 'Carry a case that was ready without money over to a cycle' },
  'cycle.list': { on: 'organisation', allow: { member: true }, words: 'Read cycles: their days, their step and whom they are for' },
  'cycle.read': { on: 'organisation', allow: { member: true }, words: 'Read a cycle, and of its panels and cases what one has a part in' },
  'cycle.create': { on: 'organisation', allow: { admin: true }, words: 'Plan a cycle' },
  'cycle.edit': { on: 'organisation', allow: { admin: true }, words: 'Change a cycle' },
  'cycle.delete': { on: 'organisation', allow: { admin: true }, words: 'Delete a cycle that has not opened' },
  'cycle.advance': { on: 'organisation', allow: { admin: true }, words: 'Open, move on or close a cycle by hand' },
  'panel.create': { on: 'organisation', allow: { admin: true }, words: 'Add a panel to a cycle' },
  'panel.edit': { on: 'organisation', allow: { admin: true }, words: 'Change a panel of a cycle' },
  'panel.delete': { on: 'organisation', allow: { admin: true }, words: 'Remove a panel from a cycle' },
  'calendar.read': { on: 'organisation', allow: { member: true }, words: 'Read one’s own days of cycles and cases as a calendar' },
  'case.brief': { on: 'case', allow: { ...JUDGES_CASE, presenter: true, appeal_decider: true }, never: ['self'], words: 'Read a case in two minutes' },
  'case.seats': { on: 'case', allow: { facilitator: true, decider: true, admin: true }, never: ['self'], words: 'Read who judges a case, and who does not' },
  'case.reseat': { on: 'case', allow: { facilitator: true, admin: true }, never: ['self'], writes: true, words: 'Look again at who can judge a case' },
  'case.declare-conflict': { on: 'case', allow: { panel_member: true, decider: true }, never: ['self'], writes: true, words: 'Say that one has a conflict of interest in a case' },
  'case-review.read': { on: 'case', allow: { panel_member: true }, never: OUTSIDE_THE_VOTE, words: 'Read one’s own ratings of a case' },
  'case-review.write': { on: 'case', allow: { panel_member: true }, never: OUTSIDE_THE_VOTE, writes: true, words: 'Rate a case, alone' },
  'case-review.submit': { on: 'case', allow: { panel_member: true }, never: OUTSIDE_THE_VOTE, writes: true, words: 'Submit one’s ratings of a case' },
  'room.read': { on: 'panel', allow: { ...JUDGES_CASE, presenter: true }, words: 'Be in the calibration room of a panel' },
  'room.movements': { on: 'panel', allow: JUDGES_CASE, words: 'Read which ratings were changed in the room' },
  'calibration.lead': { on: 'case', allow: { facilitator: true }, never: OUTSIDE_THE_VOTE, writes: true, words: 'Lead the room: open a case, show the ratings, keep time' },
  'calibration.note': { on: 'case', allow: { facilitator: true }, never: OUTSIDE_THE_VOTE, writes: true, words: 'Keep the notes of the room' },
  'calibration.change-rating': { on: 'case', allow: { panel_member: true }, never: OUTSIDE_THE_VOTE, writes: true, words: 'Change one’s own rating in the room, for a reason' },
  'calibration.dissent': { on: 'case', allow: { panel_member: true }, never: OUTSIDE_THE_VOTE, writes: true, words: 'Dissent in writing' },
  'calibration.leave': { on: 'case', allow: { presenter: true }, never: ['self'], writes: true, words: 'Leave the room after presenting' },
  'case.read-appeals': { on: 'case', allow: READS_CASE, words: 'Read appeals against a decision' },
  'case.appeal': { on: 'case', allow: { self: true }, writes: true, words: 'Appeal against a decision about oneself' },
  'case.decide-appeal': { on: 'case', allow: { appeal_decider: true }, never: ['self'], writes: true, words: 'Dismiss an appeal or reopen the case' },
} as const satisfies Record<string, OperationRule>;
