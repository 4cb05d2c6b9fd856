/** A time on a rung as people say it: `3 months`, `1 year 4 months`. */
export function timeText(days: number): string {
  const months = Math.floor((days * 12) / 365);
  const parts = [plural(Math.floor(months / 12), 'year'), plural(months % 12, 'month')].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : days === 1 ? '1 day' : `${days} days`;
}

const plural = (count: number, word: string): string => (count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`);
