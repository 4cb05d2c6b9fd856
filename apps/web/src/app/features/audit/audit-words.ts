import type { AuditEntryView, AuditFieldView, OwnAuditEntry } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** `2027-03-14T09:05:07.123Z` as `14 Mar 2027, 09:05`; with seconds where every one counts. */
export function momentText(at: string, seconds = false): string {
  return `${dateText(at)}, ${at.slice(11, seconds ? 19 : 16)}`;
}

const ERASED = 'someone who was erased';

type Actor = Pick<AuditEntryView, 'actor' | 'actorKind'>;

/** Who did it. */
export function actorWords({ actor, actorKind }: Actor): string {
  if (actor) return actorKind === 'token' ? `${actor.name}, with a token` : actor.name;
  if (actorKind === 'visitor') return 'somebody who was not signed in';
  return actorKind === 'system' ? 'Nextrung itself' : ERASED;
}

export function subjectWords({ subject, aboutPerson }: Pick<AuditEntryView, 'subject' | 'aboutPerson'>): string {
  return subject?.name ?? (aboutPerson ? ERASED : '–');
}

const OUTCOMES: Readonly<Record<string, string>> = { done: 'Done', wrong_password: 'Refused: wrong password', no_membership: 'Refused: no longer a member' };

/** `withdrawn_items: 3` of a retention run, or why something was refused. */
export function outcomeWords(outcome: string): string {
  const [, kind, count] = /^([a-z_]+): (\d+)$/.exec(outcome) ?? [];
  if (kind !== undefined && count !== undefined) return `Removed: ${kind.replaceAll('_', ' ')}, ${count}`;
  return OUTCOMES[outcome] ?? `Refused: ${outcome.replaceAll('_', ' ')}`;
}

/** One entry of one's own as a sentence's beginning: who, and about whom. */
export function ownWords(entry: OwnAuditEntry): string {
  const who = entry.byMe ? 'You' : sentence(actorWords(entry));
  if (entry.aboutMe) return entry.byMe ? who : `${who}, about you`;
  return entry.subject ? `${who}, about ${entry.subject.name}` : who;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `target_rung` as `Target rung`. */
export const columnWords = (name: string): string => sentence(name.replaceAll('_', ' '));

/** What became of one column. */
export function fieldWords({ before, after, digest, sealed }: AuditFieldView): string {
  if (sealed) return 'set (a judgement, read only where it was given)';
  if (digest) return 'changed (kept as a digest)';
  if (before === null) return after ?? 'nothing';
  return after === null ? `${before} → nothing` : `${before} → ${after}`;
}

const KINDS = { insert: 'Added', update: 'Changed', delete: 'Removed' } as const;

export const changeWords = (kind: keyof typeof KINDS, table: string): string => `${KINDS[kind]}: ${table.replaceAll('_', ' ')}`;
