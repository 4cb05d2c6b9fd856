/** States of one thing in the order in which they were made. States share what did not change, so a hundred cost little. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Field of the last change and when it was made: typing on in that field stays one step. */
  readonly typed: { readonly field: string; readonly at: number } | null;
}

const MOST_STEPS = 100;
const PAUSE_MS = 3_000;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [], typed: null });

/**
 * The history with one more state.
 * @param field the text that is being typed; null for a step of its own
 */
export function changed<T>(history: History<T>, present: T, field: string | null, now: number): History<T> {
  if (present === history.present) return history;
  const goesOn = field !== null && history.typed?.field === field && now - history.typed.at < PAUSE_MS;
  return {
    past: goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS),
    present,
    future: [],
    typed: field === null ? null : { field, at: now },
  };
}

export function undone<T>({ past, present, future, ...rest }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined ? { ...rest, past, present, future } : { past: past.slice(0, -1), present: before, future: [present, ...future], typed: null };
}

export function redone<T>({ past, present, future, ...rest }: History<T>): History<T> {
  const [after, ...later] = future;
  return after === undefined ? { ...rest, past, present, future } : { past: [...past, present], present: after, future: later, typed: null };
}
