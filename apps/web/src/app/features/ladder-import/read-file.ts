/** A file as it is sent. */
export interface SentFile {
  readonly name: string;
  readonly base64: string;
}

const LARGEST = 10 * 1024 * 1024;

/** Why a file is not sent at all; empty when it is. */
export function fileProblem({ size }: Blob): string {
  if (size === 0) return 'The file is empty.';
  return size > LARGEST ? `The file has ${(size / 1024 / 1024).toFixed(1)} MB; at most 10 MB are read.` : '';
}
