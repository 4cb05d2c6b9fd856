import type { Lifecycle } from '../kernel/index.js';

/**
 * `draft`: imported, not yet claimed by the person. `private`: theirs alone. `shared`: seen by the managers and counted.
 * `dismissed`: a draft they did not claim, remembered only so that a second import does not bring it back. `merged`: a
 * draft whose words went into another item of theirs.
 */
export type EvidenceState = 'draft' | 'private' | 'shared' | 'withdrawn' | 'dismissed' | 'merged';

export type EvidenceAction = 'accept' | 'share' | 'unshare' | 'withdraw' | 'dismiss' | 'merge' | 'reopen' | 'restore';

/** What guards ask about an item: how many words of others it carries. */
export interface EvidenceFacts {
  readonly ratings: number;
  /** Confirmed corroborations; those only asked for do not count. */
  readonly confirmations: number;
  /** It came in as a draft. */
  readonly imported: boolean;
  /** Others could read it until it was withdrawn. */
  readonly wasShared?: boolean;
  /** Its words are gone. */
  readonly emptied?: boolean;
}

const TEXT_GONE = { code: 'text_gone', message: 'The text of this item is gone, so it stays withdrawn.' };

/** The life of an evidence item. Only a shared item counts towards readiness. */
export const evidenceLifecycle: Lifecycle<EvidenceState, EvidenceAction, EvidenceFacts> = {
  states: ['draft', 'private', 'shared', 'withdrawn', 'dismissed', 'merged'],
  initial: ['draft', 'private'],
  moves: [
    { from: 'draft', to: 'private', action: 'accept' },
    { from: 'draft', to: 'dismissed', action: 'dismiss' },
    { from: 'draft', to: 'merged', action: 'merge' },
    { from: 'dismissed', to: 'draft', action: 'reopen' },
    {
      from: 'private',
      to: 'draft',
      action: 'reopen',
      guard: { code: 'never_a_draft', message: 'This item was logged here, so it was never a draft.', refusedWhen: ({ imported }) => !imported },
    },
    { from: 'private', to: 'shared', action: 'share' },
    { from: 'private', to: 'withdrawn', action: 'withdraw' },
    {
      from: 'shared',
      to: 'private',
      action: 'unshare',
      guard: {
        code: 'already_rated_or_confirmed',
        message: 'Someone has rated or confirmed this item, so it stays shared. You can withdraw it.',
        refusedWhen: (facts) => facts.ratings > 0 || facts.confirmations > 0,
      },
    },
    { from: 'shared', to: 'withdrawn', action: 'withdraw' },
    // Back to where it was withdrawn from, so that nobody makes private what others have rated.
    { from: 'withdrawn', to: 'shared', action: 'restore', guard: { ...TEXT_GONE, refusedWhen: ({ wasShared, emptied }) => wasShared !== true || emptied === true } },
    { from: 'withdrawn', to: 'private', action: 'restore', guard: { ...TEXT_GONE, refusedWhen: ({ wasShared, emptied }) => wasShared === true || emptied === true } },
  ],
};
