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

/** The bytes of a file in base64. */
export function inBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });
}
