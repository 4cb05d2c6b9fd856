/** A text that is being written, and the version of the saved one from which it was begun. */
export interface VersionedText {
  readonly text: string;
  readonly version: number;
}

/** What was kept of one; null where it is none. */
export function versionedText(kept: unknown): VersionedText | null {
  const { text, version } = (kept ?? {}) as Partial<VersionedText>;
  return typeof text === 'string' && typeof version === 'number' ? { text, version } : null;
}
