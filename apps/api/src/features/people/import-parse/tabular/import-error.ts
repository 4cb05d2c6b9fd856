/** What keeps a row of a file out: its physical line from 1, the field it is about, and the reason in a user's words. */
export interface ImportError {
  readonly line: number;
  readonly field: string | null;
  readonly message: string;
}
