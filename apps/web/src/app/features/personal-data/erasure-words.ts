import type { ErasureCounts } from '@nextrung/api-client';

const WORDS: readonly (readonly [keyof ErasureCounts, string, string])[] = [
  ['evidence', 'text of their evidence', 'texts of their evidence'],
  ['ratings', 'note of a rating or observation, about them or by them', 'notes of ratings and observations, about them or by them'],
  ['corroborations', 'message or answer of a colleague', 'messages and answers of colleagues'],
  ['notes', 'note, about them or by them', 'notes, about them or by them'],
  ['decisions', 'reason beside a decision', 'reasons beside decisions'],
  ['profile', 'entry of leave, pay or their way in', 'entries of leave, pay or their way in'],
  ['assessments', 'stored assessment', 'stored assessments'],
  ['account', 'part of their account, sign-ins and invitations', 'parts of their account, sign-ins and invitations'],
];

/** What an erasure takes away, in words, kind by kind; kinds without anything are left out. */
export function erasureLines(counts: ErasureCounts): string[] {
  return WORDS.filter(([kind]) => counts[kind] > 0).map(([kind, one, many]) => `${counts[kind]} ${counts[kind] === 1 ? one : many}`);
}
