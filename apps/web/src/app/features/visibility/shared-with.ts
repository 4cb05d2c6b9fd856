import type { WhoCanSee } from '@nextrung/api-client';

/** Who reads what is shared, where no names are known. */
export const WHOM_SHARING_REACHES = 'your line manager, the managers above, your dotted line and sponsor, and whoever stands in';

/** Names in one sentence; the sheet has the rest. */
const MOST = 8;

/** What sharing does, by name as far as it is known who is reached. */
export function sharedWith(seen: Pick<WhoCanSee, 'viewers' | 'viewersLeftOut'> | null): string {
  if (seen === null) return `Sharing lets ${WHOM_SHARING_REACHES} read it.`;
  const others = seen.viewers.filter(({ you }) => !you);
  if (others.length === 0) return 'Nobody reads it yet when you share it: you have no manager, dotted line or sponsor here. Whoever becomes one later does.';
  const named = others.slice(0, MOST).map(({ person, relations }) => `${person.name} (${relations.map(({ words }) => words).join('; ')})`);
  const left = others.length - named.length + seen.viewersLeftOut;
  return `Sharing lets these people read it: ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}. Whoever becomes your manager, dotted line, sponsor or their stand-in later reads it too.`;
}
