import type { LoggedOperation } from './audit.dto.js';

type Reasons = Readonly<Partial<Record<LoggedOperation, string>>>;

const OWN = 'They do it themselves, and read it wherever they work.';
const PROFILE = 'It stands in their profile.';
const CARE = 'They read it on their own page.';

/** What others did about someone that they may know of, each with the reason. Whatever stands in neither list is not shown. */
export const SHOWN_TO_SUBJECT: Reasons = {
  'session.sign-in-failed': 'Somebody tried to sign in as them.',
  'people.read': 'They are told who looked, where it is kept at all.',
  'people.update': PROFILE,
  'people.invite': PROFILE,
  'people.change-rung': PROFILE,
  'people.change-manager': PROFILE,
  'people.end': PROFILE,
  'people.begin-line': PROFILE,
  'people.end-line': PROFILE,
  'people.set-permissions': PROFILE,
  'people.set-target': PROFILE,
  'people.set-overlays': PROFILE,
  'people.add-leave': PROFILE,
  'people.remove-leave': PROFILE,
  'delegation.list': CARE,
  'delegation.begin': CARE,
  'delegation.end': CARE,
  'handover.read': CARE,
  'handover.note': 'A handover is read by all three.',
  'grant.open': 'They read who opened their evidence, and why.',
  'grant.list': CARE,
  'grant.end': 'They read who opened their evidence, and why.',
  'visibility.person': CARE,
  'visibility.item': CARE,
  'visibility.packet': CARE,
  'evidence.take-along': OWN,
  'personal-data.read': OWN,
  'personal-data.export': OWN,
  'personal-data.preview-erasure': 'Whoever is about to be erased has left, and may ask.',
  'personal-data.erase': 'What was erased can ask nothing any more; there is nothing to hide.',
  'readiness.read': CARE,
  'readiness.what-if': CARE,
  'readiness.input': OWN,
  'waiver.list': CARE,
  'waiver.propose': CARE,
  'waiver.decide': CARE,
  'waiver.end': CARE,
  'gap.read': CARE,
  'gap.mark': CARE,
  'action.close': CARE,
  'break-in-plan.read': CARE,
  'break-in-plan.save': OWN,
  'packet.read': 'They are told who took their packet along.',
  'evidence.list': 'They are told who looked by way of a grant.',
  'evidence.read': 'They are told who looked by way of a grant.',
  'evidence.revisions': 'They are told who looked by way of a grant.',
  'evidence.capture': OWN,
  'evidence.import-preview': OWN,
  'evidence.import': OWN,
  'evidence.add-drafts': OWN,
  'evidence.settle-drafts': OWN,
  'evidence.reopen-drafts': OWN,
  'evidence.similar': OWN,
  'evidence.merge': OWN,
  'evidence.revise': OWN,
  'evidence.accept': OWN,
  'evidence.dismiss': OWN,
  'evidence.share': OWN,
  'evidence.unshare': OWN,
  'evidence.withdraw': OWN,
  'rating.give': 'That a rating is in is no secret; what it says is not in the log.',
  'counter-observation.give': 'They read it at the item.',
  'corroboration.ask': OWN,
  'corroboration.read': 'They asked for it.',
  'corroboration.answer': 'They asked for it, and read the answer.',
};

/** What they may not even know of, each with the reason. */
export const SEALED_FROM_SUBJECT: Reasons = {
  'pay.read': 'Pay is read by those with the pay permission only.',
  'pay.record': 'Pay is read by those with the pay permission only.',
  'note.list': 'Whether there are notes is their authors’ to show.',
  'note.write': 'Whether there is a note is its author’s to show.',
  'note.read': 'Whether there is a note is its author’s to show.',
  'note.edit': 'Whether there is a note is its author’s to show.',
  'note.show': 'Whether there is a note is its author’s to show.',
  'note.delete': 'Whether there was a note is its author’s to show.',
  'visibility.note': 'Whether there is a note is its author’s to show.',
};

/** Columns that the log keeps as they are and that say how somebody was judged: read where the judgement is, by whom it is for. */
export const JUDGEMENTS: Readonly<Record<string, readonly string[]>> = {
  ratings: ['level'],
  counter_observations: ['severity'],
  corroboration_answers: ['answer'],
  gap_marks: ['kind'],
  evidence_revisions: ['impact'],
};
