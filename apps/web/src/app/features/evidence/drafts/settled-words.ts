const drafts = (count: number): string => (count === 1 ? '1 draft' : `${String(count)} drafts`);

/** What was done with drafts, in words. @param title of the only one; empty for several */
export function movedWords(action: 'accept' | 'dismiss', moved: number, left: number, title: string): string {
  const rest = left === 0 ? '' : ` ${drafts(left)} had been settled before.`;
  if (moved === 0) return rest.trim();
  if (action === 'accept') return `${title === '' ? `${drafts(moved)} ${moved === 1 ? 'is' : 'are'}` : `“${title}” is`} yours now, and private.${rest}`;
  return `${title === '' ? drafts(moved) : `“${title}”`} ${title !== '' || moved === 1 ? 'is' : 'are'} dismissed.${rest}`;
}

/** What was taken back, in words. */
export function reopenedWords(moved: number, left: number): string {
  const rest = left === 0 ? '' : ` ${left === 1 ? '1 is' : `${String(left)} are`} not, since others know of ${left === 1 ? 'it' : 'them'} by now or it is too long ago.`;
  return `${drafts(moved)} ${moved === 1 ? 'waits' : 'wait'} for you again.${rest}`;
}
