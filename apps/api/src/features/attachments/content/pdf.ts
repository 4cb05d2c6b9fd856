import type { FileBytes } from './file-bytes.js';
import { ContentRefusal } from './kinds.js';

const TAIL = 1_024;

/** A PDF begins with its first byte and ends with its last, so that it is not another kind of file at the same time. */
export async function checkPdf(bytes: FileBytes): Promise<void> {
  const begin = (await bytes.at(0, 8)).toString('latin1');
  const tail = (await bytes.whole(Math.max(0, bytes.size - TAIL), TAIL)).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(begin) || !/%%EOF[\s\0]*$/.test(tail)) throw new ContentRefusal('This PDF is damaged, or is another kind of file at the same time.');
}
