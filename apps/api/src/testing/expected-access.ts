import type { BystanderKey, PersonKey } from './world.js';

/** Everyone who can be signed in, each in another relation to `pm`. */
export const VIEWERS = [
  'pm', 'groupPm', 'director', 'otherGroupPm', 'peerPm', 'farPm', 'colleague', 'admin', 'dotted', 'sponsor', 'delegate', 'auditor', 'payReader', 'opener',
] as const satisfies readonly Viewer[];
export type Viewer = PersonKey | BystanderKey;

const ADMINS = ['admin', 'opener'] as const;
const ABOVE = ['groupPm', 'director'] as const;
const LEADS = ['director', 'groupPm', 'otherGroupPm'] as const;
/** Those who read how `pm` stands. */
const CARERS = ['pm', ...ABOVE, 'sponsor', 'delegate'] as const;
/** Those who read `pm`'s shared evidence: also the dotted line, and the administrator who opened it. */
const READERS = [...CARERS, 'dotted', 'opener'] as const;
/** The line manager's place. */
const IN_CHARGE = ['groupPm', 'delegate'] as const;
/** Those who rate `pm`'s items: also the skip level, the dotted line and the sponsor. */
const RATERS = [...IN_CHARGE, 'director', 'dotted', 'sponsor'] as const;

/** Who may do what about `pm` and `pm`'s items, written out a second time, by hand: viewer → operations. */
export const PERSON_OPERATIONS: Readonly<Record<string, readonly Viewer[]>> = {
  'people.read': [...CARERS, 'dotted', 'auditor', ...ADMINS],
  'people.update': [...ABOVE, ...ADMINS],
  'rating.decline-all': ['director', 'groupPm', 'dotted', 'sponsor'],
  'people.invite': [...ABOVE, ...ADMINS],
  'people.reset-link': [...ABOVE, ...ADMINS],
  'people.change-rung': [...ABOVE, ...ADMINS],
  'people.change-manager': [...ABOVE, ...ADMINS],
  'people.end': [...ABOVE, ...ADMINS],
  'people.begin-line': [...ABOVE, ...ADMINS],
  'people.end-line': [...ABOVE, ...ADMINS],
  'people.set-permissions': ADMINS,
  'people.reset-second-factor': ADMINS,
  'people.set-target': ABOVE,
  'people.set-overlays': ['pm', ...ABOVE],
  'people.add-leave': [...ABOVE, ...ADMINS],
  'people.remove-leave': [...ABOVE, ...ADMINS],
  'delegation.list': ['pm', ...ABOVE, ...ADMINS],
  'delegation.begin': ['pm', ...ABOVE, ...ADMINS],
  'delegation.end': ['pm', ...ABOVE, ...ADMINS],
  'grant.open': ADMINS,
  'grant.list': ['pm', ...ABOVE, 'auditor', ...ADMINS],
  'grant.end': ADMINS,
  'visibility.person': [...CARERS, 'dotted', 'auditor', ...ADMINS],
  'visibility.packet': [...CARERS, 'opener'],
  'personal-data.read': ['pm'],
  'personal-data.export': ['pm'],
  'personal-data.preview-erasure': ADMINS,
  'personal-data.erase': ADMINS,
  'pay.read': ['payReader'],
  'pay.record': ['payReader'],
  'note.list': READERS,
  'note.write': [...CARERS, 'dotted'],
  'readiness.read': [...CARERS, 'opener'],
  'readiness.what-if': CARERS,
  'readiness.input': ['pm'],
  'waiver.list': [...CARERS, ...ADMINS],
  'waiver.propose': IN_CHARGE,
  'waiver.decide': ['director', ...ADMINS],
  'waiver.end': ABOVE,
  'gap.read': [...CARERS, 'opener'],
  'gap.mark': IN_CHARGE,
  'action.close': IN_CHARGE,
  'break-in-plan.read': CARERS,
  'break-in-plan.save': ['pm'],
  'packet.read': [...CARERS, 'opener'],
  'evidence.list': READERS,
  'evidence.capture': ['pm'],
  'evidence.import-preview': ['pm'],
  'evidence.import': ['pm'],
  'evidence.add-drafts': ['pm'],
  'evidence.settle-drafts': ['pm'],
  'evidence.reopen-drafts': ['pm'],
  'evidence.similar': ['pm'],
  'evidence.take-along': ['pm'],
};

const LISTERS = [...LEADS, 'dotted', 'sponsor', 'delegate', 'auditor', ...ADMINS] as const;

export const ORGANISATION_OPERATIONS: Readonly<Record<string, readonly Viewer[]>> = {
  'ladder.read': VIEWERS,
  'ladder.versions': VIEWERS,
  'ladder.export': VIEWERS,
  'ladder.inspect': ADMINS,
  'ladder-draft.list': ADMINS,
  'ladder-draft.create': ADMINS,
  'ladder-draft.read': ADMINS,
  'ladder-draft.save': ADMINS,
  'ladder-draft.delete': ADMINS,
  'ladder-draft.review': ADMINS,
  'ladder-draft.map': ADMINS,
  'ladder-draft.preview': ADMINS,
  'ladder-draft.publish': ADMINS,
  'people.list': LISTERS,
  'people.tree': LISTERS,
  'people.export': [...LEADS, ...ADMINS],
  'people.directory': VIEWERS,
  'people.add': [...LEADS, ...ADMINS],
  'people.import-preview': [...LEADS, ...ADMINS],
  'people.import': [...LEADS, ...ADMINS],
  'teams.list': LISTERS,
  'teams.create': ADMINS,
  'teams.rename': ADMINS,
  'teams.delete': ADMINS,
  'level-mapping.list': ADMINS,
  'level-mapping.save': ADMINS,
  'level-mapping.delete': ADMINS,
  'token.list': VIEWERS,
  'token.create': VIEWERS,
  'token.revoke': VIEWERS,
  'service-token.list': ADMINS,
  'service-token.create': ADMINS,
  'service-token.revoke': ADMINS,
  'people-policy.read': ['auditor', ...ADMINS],
  'people-policy.change': ADMINS,
  'sign-in-policy.read': ['auditor', ...ADMINS],
  'sign-in-policy.change': ADMINS,
  'second-factor.own': VIEWERS,
  'second-factor.begin': VIEWERS,
  'second-factor.add-passkey': VIEWERS,
  'second-factor.rename-passkey': VIEWERS,
  'second-factor.remove-passkey': VIEWERS,
  'second-factor.set-up-codes': VIEWERS,
  'second-factor.remove-codes': VIEWERS,
  'second-factor.new-recovery-codes': VIEWERS,
  'grant.register': ['auditor', ...ADMINS],
  'audit.read': ['auditor', ...ADMINS],
  'audit.export': ['auditor', ...ADMINS],
  'audit.own': VIEWERS,
  'personal-data.leavers': ADMINS,
  'retention.read': ['auditor', ...ADMINS],
  'retention.preview': ADMINS,
  'retention.change': ADMINS,
  'password.change': VIEWERS,
  'session.list': VIEWERS,
  'session.end': VIEWERS,
  'session.end-others': VIEWERS,
  'handover.list': VIEWERS,
  'note.own': VIEWERS,
  'team.read': [...LEADS, 'dotted', 'sponsor', 'delegate'],
  'to-do.read': VIEWERS,
  'readiness-settings.read': VIEWERS,
  'readiness-settings.preview': ADMINS,
  'readiness-settings.change': ADMINS,
};

/** Of a handover of `pm` from `groupPm` to `otherGroupPm`. */
export const HANDOVER_OPERATIONS: Readonly<Record<string, readonly Viewer[]>> = {
  'handover.read': ['pm', 'groupPm', 'otherGroupPm'],
  'handover.note': ['pm', 'groupPm', 'otherGroupPm'],
};

/** note operation → what its author chose → who. The note is `director`'s, about `pm`; “us two” are these. */
export const NOTE_OPERATIONS: Readonly<Record<string, Readonly<Record<string, readonly Viewer[]>>>> = {
  'note.read': { only_me: ['director'], us_two: ['director', 'pm', 'opener'], successor_too: ['director', 'pm', 'groupPm', 'sponsor', 'opener'] },
  'visibility.note': { only_me: ['director'], us_two: ['director', 'pm', 'opener'], successor_too: ['director', 'pm', 'groupPm', 'sponsor', 'opener'] },
  'note.edit': { only_me: ['director'], us_two: ['director'], successor_too: ['director'] },
  'note.show': { only_me: ['director'], us_two: ['director'], successor_too: ['director'] },
  'note.delete': { only_me: ['director'], us_two: ['director'], successor_too: ['director'] },
};

/** item operation → item state → who. `colleague` is asked about each item. */
export const ITEM_OPERATIONS: Readonly<Record<string, Readonly<Record<string, readonly Viewer[]>>>> = {
  'evidence.read': { draft: ['pm'], private: ['pm'], shared: READERS, withdrawn: ['pm'] },
  'evidence.revisions': { draft: ['pm'], private: ['pm'], shared: READERS, withdrawn: ['pm'] },
  'visibility.item': { draft: ['pm'], private: ['pm'], shared: READERS, withdrawn: ['pm'] },
  'evidence.revise': { draft: ['pm'], private: ['pm'], shared: ['pm'], withdrawn: [] },
  'evidence.accept': { draft: ['pm'], private: [], shared: [], withdrawn: [] },
  'evidence.dismiss': { draft: ['pm'], private: [], shared: [], withdrawn: [] },
  'evidence.merge': { draft: ['pm'], private: [], shared: [], withdrawn: [] },
  'evidence.share': { draft: ['pm'], private: ['pm'], shared: ['pm'], withdrawn: ['pm'] },
  'evidence.unshare': { draft: ['pm'], private: ['pm'], shared: ['pm'], withdrawn: ['pm'] },
  'evidence.withdraw': { draft: ['pm'], private: ['pm'], shared: ['pm'], withdrawn: ['pm'] },
  'rating.give': { draft: [], private: [], shared: RATERS, withdrawn: [] },
  'rating.revise': { draft: [], private: [], shared: RATERS, withdrawn: [] },
  'rating.ask': { draft: [], private: [], shared: RATERS, withdrawn: [] },
  'rating.answer': { draft: [], private: [], shared: ['pm'], withdrawn: [] },
  'rating.decline': { draft: [], private: [], shared: ['director', 'groupPm', 'dotted', 'sponsor'], withdrawn: [] },
  'counter-observation.answer': { draft: [], private: ['pm'], shared: ['pm'], withdrawn: ['pm'] },
  'counter-observation.effect': { draft: [], private: ['pm'], shared: CARERS, withdrawn: ['pm'] },
  'counter-observation.give': { draft: [], private: [], shared: [...ABOVE, 'dotted', 'sponsor', 'delegate'], withdrawn: [] },
  'corroboration.ask': { draft: [], private: ['pm'], shared: ['pm'], withdrawn: [] },
  'corroboration.read': { draft: [], private: ['colleague'], shared: ['colleague'], withdrawn: [] },
  'corroboration.answer': { draft: [], private: ['colleague'], shared: ['colleague'], withdrawn: [] },
};
