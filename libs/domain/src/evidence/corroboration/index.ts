export { mailAddress, mailboxKey, withoutTag } from './mail-address.js';
export { type FactPart, factParts, factPartWords, type WitnessRelation, witnessRelations, witnessRelationWords } from './relations.js';
export { confirmationDays, mostReminders, mutualDays, reminderAfter, reminderDue, type Unanswered, workingDaysBetween } from './reminders.js';
export { growthPointProblem, leastWitnessWords, witnessNoteProblem } from './witness-note.js';
