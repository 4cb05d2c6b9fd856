/** Why somebody may not judge a case. `own_word`: they declared one. */
export const conflictKinds = ['subject', 'line_manager', 'mutual_corroboration', 'decided_before', 'own_word'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** What the rules ask about somebody and a case. */
export interface ConflictFacts {
  readonly isSubject: boolean;
  /** Of the person when the case began, or today, or who stands in for them. They present the case and leave the vote. */
  readonly isLineManager: boolean;
  /** The two confirmed each other's work within `mutualDays` of each other. */
  readonly confirmedEachOther: boolean;
  /** Decided the case whose appeal, or whose second hearing, this is. */
  readonly decidedBefore: boolean;
  /** Said so themselves. */
  readonly declared: boolean;
}

/** The first rule that keeps somebody from judging a case; null where none does. No permission changes it. */
export function conflictOf({ isSubject, isLineManager, confirmedEachOther, decidedBefore, declared }: ConflictFacts): ConflictKind | null {
  if (isSubject) return 'subject';
  if (isLineManager) return 'line_manager';
  if (confirmedEachOther) return 'mutual_corroboration';
  if (decidedBefore) return 'decided_before';
  return declared ? 'own_word' : null;
}
