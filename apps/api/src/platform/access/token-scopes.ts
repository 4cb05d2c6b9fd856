import type { Operation } from './operations.js';

export interface ScopeRule {
  /** What a token with it may do, in words that complete “May …”. */
  readonly words: string;
  /** Also offered for a service account, which is nobody's manager and has no work of its own. */
  readonly service?: true;
  readonly operations: readonly Operation[];
}

/**
 * What a token can be allowed to do. It never widens who may do what: the table of operations is asked as for the person
 * themselves, and the scope comes on top. An operation stands in one scope, or below with the reason why in none.
 */
export const SCOPES = {
  'ladder:read': {
    words: 'read the ladder, its versions and what is asked for at each rung', service: true,
    operations: ['ladder.read', 'ladder.versions', 'ladder.export', 'criteria.read', 'readiness-settings.read', 'level-mapping.list', 'ladder-draft.list', 'ladder-draft.read', 'ladder-draft.review'],
  },
  'ladder:write': {
    words: 'prepare drafts of the ladder and map levels of other companies', service: true,
    operations: ['ladder.inspect', 'ladder-draft.create', 'ladder-draft.save', 'ladder-draft.delete', 'ladder-draft.map', 'ladder-draft.preview', 'level-mapping.save', 'level-mapping.delete'],
  },
  'people:read': {
    words: 'read people, teams, rungs and who reports to whom', service: true,
    operations: ['people.list', 'people.directory', 'people.tree', 'people.export', 'people.read', 'teams.list', 'people-policy.read', 'delegation.list', 'visibility.person'],
  },
  'people:write': {
    words: 'add, change, move and end people, and keep teams', service: true,
    operations: [
      'people.add', 'people.import-preview', 'people.import', 'people.update', 'people.change-rung', 'people.change-manager', 'people.end', 'people.begin-line', 'people.end-line',
      'people.set-target', 'people.set-overlays', 'people.add-leave', 'people.remove-leave', 'teams.create', 'teams.rename', 'teams.delete',
    ],
  },
  'team:read': { words: 'read the team page and the to-do list', operations: ['team.read', 'team.export', 'to-do.read', 'roll-up.read', 'compare.read'] },
  'readiness:read': { words: 'read assessments, gaps, plans, agreed bars and what does not apply', operations: ['readiness.read', 'readiness.what-if', 'readiness.input', 'gap.read', 'plan.read', 'agreed-bar.read', 'waiver.list', 'break-in-plan.read', 'counter-observation.effect', 'case.list', 'case.of-person', 'cycle.list', 'cycle.read'] },
  'evidence:read': { words: 'read evidence, with ratings and confirmations', operations: ['evidence.list', 'evidence.find', 'saved-search.list', 'episode.list', 'episode.read', 'evidence.read', 'evidence.similar', 'evidence.suggest-indicators', 'offer.own', 'evidence.revisions', 'evidence.take-along', 'corroboration.out', 'visibility.item', 'opening.list', 'attachment.list', 'attachment.read'] },
  'evidence:write': {
    words: 'log, import and edit your own evidence, without sharing it',
    operations: ['evidence.capture', 'evidence.import-preview', 'evidence.import', 'evidence.revise', 'evidence.accept', 'evidence.dismiss', 'evidence.add-drafts', 'evidence.settle-drafts', 'evidence.reopen-drafts', 'evidence.merge', 'episode.rename', 'episode.move-items', 'saved-search.save', 'saved-search.rename', 'saved-search.delete', 'evidence.say-ongoing', 'offer.accept', 'offer.decline', 'break-in-plan.save', 'attachment.add', 'attachment.remove', 'attachment.restore'],
  },
  'calendar:read': { words: 'read your own days of cycles and cases as a calendar', operations: ['calendar.read'] },
  'packet:read': { words: 'read promotion packets', operations: ['packet.read', 'visibility.packet'] },
  notes: {
    words: 'read and write notes, and those of handovers',
    operations: ['note.own', 'note.list', 'note.write', 'note.read', 'note.edit', 'note.show', 'note.delete', 'visibility.note', 'handover.list', 'handover.read', 'handover.note'],
  },
  'audit:read': { words: 'read the audit log and what was opened', service: true, operations: ['audit.read', 'audit.export', 'audit.own', 'grant.list', 'grant.register', 'retention.read'] },
} as const satisfies Record<string, ScopeRule>;

export type TokenScope = keyof typeof SCOPES;
export const TOKEN_SCOPES = Object.keys(SCOPES) as TokenScope[];
export const SERVICE_SCOPES = TOKEN_SCOPES.filter((scope) => 'service' in SCOPES[scope]);

const TOKENS = 'A token that makes or ends tokens could outlive its own end.';
const SIGN_IN = 'It is about how people sign in.';
const ACCESS = 'It decides who may do or see what.';
const JUDGEMENT = 'A judgement about a person is given by a person who is signed in.';
const ANSWER = 'What someone says for themselves is said by a person who is signed in.';
const FOR_GOOD = 'It takes data away, or decides when it goes.';
const EVERYONE = 'It changes what is asked of everyone, after a look at what it moves.';
const PRIVATE = 'Too private to leave by a token.';
const MAIL = 'It is about mail to a person.';
const EVERYTHING = 'It is everything about a person at once.';

/** What no token may do, each with the reason. */
export const NEVER_BY_TOKEN: Readonly<Partial<Record<Operation, string>>> = {
  'token.list': TOKENS,
  'token.create': TOKENS,
  'token.revoke': TOKENS,
  'service-token.list': TOKENS,
  'service-token.create': TOKENS,
  'service-token.revoke': TOKENS,
  'balance.read': PRIVATE,
  'people.invite': SIGN_IN,
  'people.reset-link': SIGN_IN,
  'people.reset-second-factor': SIGN_IN,
  'password.change': SIGN_IN,
  'session.list': SIGN_IN,
  'session.end': SIGN_IN,
  'session.end-others': SIGN_IN,
  'second-factor.own': SIGN_IN,
  'second-factor.begin': SIGN_IN,
  'second-factor.add-passkey': SIGN_IN,
  'second-factor.rename-passkey': SIGN_IN,
  'second-factor.remove-passkey': SIGN_IN,
  'second-factor.set-up-codes': SIGN_IN,
  'second-factor.remove-codes': SIGN_IN,
  'second-factor.new-recovery-codes': SIGN_IN,
  'sign-in-policy.read': SIGN_IN,
  'sign-in-policy.change': SIGN_IN,
  'people.set-permissions': ACCESS,
  'delegation.begin': ACCESS,
  'delegation.end': ACCESS,
  'grant.open': ACCESS,
  'grant.end': ACCESS,
  'evidence.share': ACCESS,
  'evidence.unshare': ACCESS,
  'evidence.withdraw': ACCESS,
  'evidence.restore': ACCESS,
  'corroboration.ask': ACCESS,
  'corroboration.read': JUDGEMENT,
  'corroboration.answer': JUDGEMENT,
  'offer.make': JUDGEMENT,
  'offer.take-back': JUDGEMENT,
  'corroboration.preview': ACCESS,
  'corroboration.send-again': ACCESS,
  'corroboration.withdraw': ACCESS,
  'corroboration.reply': JUDGEMENT,
  'corroboration.judge': JUDGEMENT,
  'outside-person.find': FOR_GOOD,
  'outside-person.erase': FOR_GOOD,
  'rating.give': JUDGEMENT,
  'rating.revise': JUDGEMENT,
  'rating.ask': JUDGEMENT,
  'rating.answer': ANSWER,
  'rating.decline': JUDGEMENT,
  'rating.decline-all': JUDGEMENT,
  'counter-observation.give': JUDGEMENT,
  'counter-observation.answer': ANSWER,
  'waiver.propose': JUDGEMENT,
  'waiver.decide': JUDGEMENT,
  'waiver.end': JUDGEMENT,
  'gap.mark': JUDGEMENT,
  'action.close': JUDGEMENT,
  'own-view.list': PRIVATE,
  'own-view.record': JUDGEMENT,
  'first-look.read': PRIVATE,
  'first-look.begin': JUDGEMENT,
  'first-look.mark': JUDGEMENT,
  'one-to-one.read': PRIVATE,
  'one-to-one.record': PRIVATE,
  'case.nominate': JUDGEMENT,
  'case.read': PRIVATE,
  'case.move': JUDGEMENT,
  'case.appoint': ACCESS,
  'case.carry': ACCESS,
  'cycle.create': EVERYONE,
  'cycle.edit': EVERYONE,
  'cycle.delete': EVERYONE,
  'cycle.advance': EVERYONE,
  'panel.create': ACCESS,
  'panel.edit': ACCESS,
  'panel.delete': ACCESS,
  'case.write-need': ANSWER,
  'case-packet.read': PRIVATE,
  'case-packet.take': PRIVATE,
  'case-packet.write': ANSWER,
  'case-packet.comment': ANSWER,
  'case-packet.add': ANSWER,
  'packet-digest.ask': PRIVATE,
  'business-need.list': PRIVATE,
  'business-need.decide': JUDGEMENT,
  'case.decide': JUDGEMENT,
  'case.fund': JUDGEMENT,
  'case.prepare-delivery': PRIVATE,
  'case.deliver': JUDGEMENT,
  'case.acknowledge': ANSWER,
  'case.brief': PRIVATE,
  'case.seats': PRIVATE,
  'case.reseat': ACCESS,
  'case.declare-conflict': JUDGEMENT,
  'case-review.read': PRIVATE,
  'case-review.write': JUDGEMENT,
  'case-review.submit': JUDGEMENT,
  'room.read': PRIVATE,
  'room.movements': PRIVATE,
  'calibration.lead': JUDGEMENT,
  'calibration.note': JUDGEMENT,
  'calibration.change-rating': JUDGEMENT,
  'calibration.dissent': JUDGEMENT,
  'calibration.leave': JUDGEMENT,
  'case.read-appeals': PRIVATE,
  'case.appeal': ANSWER,
  'case.decide-appeal': JUDGEMENT,
  'plan.propose': ANSWER,
  'plan.change': ANSWER,
  'plan.move': ANSWER,
  'plan.tick': ANSWER,
  'agreed-bar.write': ANSWER,
  'agreed-bar.sign': ANSWER,
  'ladder-draft.publish': EVERYONE,
  'readiness-settings.preview': EVERYONE,
  'readiness-settings.change': EVERYONE,
  'people-policy.change': EVERYONE,
  'criteria.open': EVERYONE,
  'equity.read': PRIVATE,
  'group-question.list': PRIVATE,
  'group-question.ask': EVERYONE,
  'group-question.close': FOR_GOOD,
  'own-group.read': PRIVATE,
  'own-group.answer': ANSWER,
  'own-group.withdraw': FOR_GOOD,
  'digest.read': MAIL,
  'digest.change': MAIL,
  'digest.send': MAIL,
  'pay.read': PRIVATE,
  'pay.record': PRIVATE,
  'pay-band.list': PRIVATE,
  'pay-band.record': PRIVATE,
  'pay-factor.record': PRIVATE,
  'case-pay.read': PRIVATE,
  'case-pay.propose': PRIVATE,
  'cycle-pay.list': PRIVATE,
  'cycle-pay.read': PRIVATE,
  'cycle-pay.set-pool': PRIVATE,
  'personal-data.read': EVERYTHING,
  'personal-data.export': EVERYTHING,
  'personal-data.leavers': FOR_GOOD,
  'personal-data.preview-erasure': FOR_GOOD,
  'personal-data.erase': FOR_GOOD,
  'retention.preview': FOR_GOOD,
  'retention.change': FOR_GOOD,
};

const SCOPE_OF = new Map<Operation, TokenScope>(TOKEN_SCOPES.flatMap((scope) => SCOPES[scope].operations.map((operation) => [operation, scope] as const)));

/** The scope that an operation needs; null: no token may do it. */
export const scopeOf = (operation: Operation): TokenScope | null => SCOPE_OF.get(operation) ?? null;
