/** The time zones the browser knows, with its own first in `present`. */
export function timeZones(): { present: string; all: readonly string[] } {
  const present = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', present]);
  return { present, all: [...all].sort() };
}
