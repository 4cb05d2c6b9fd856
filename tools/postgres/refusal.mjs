/** An expected refusal: its message is the one sentence that the user reads, without a stack. */
export class Refusal extends Error {
  /** @param {string} sentence @param {{cause?: unknown}} [options] */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Refusal';
  }
}

/** @param {unknown} error @returns {string | undefined} the system's or Postgres's error code */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** @param {unknown} error @returns {string} */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
