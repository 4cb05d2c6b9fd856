import { withFile } from '../../../platform/files/files.js';
import { FileBytes, type Piece } from './file-bytes.js';
import { cleanJpeg } from './jpeg.js';
import { ACCEPTED_WORDS, ContentRefusal, type KindName, kindOfName } from './kinds.js';
import { officeKind } from './office.js';
import { checkPdf } from './pdf.js';
import { cleanPng } from './png.js';
import { checkText } from './text.js';
import { cleanWebp } from './webp.js';
import { endsAsZip } from './zip-directory.js';

/** What a file is, and which parts of it are kept. */
export interface Examined {
  readonly kind: KindName;
  readonly pieces: readonly Piece[];
}

const TEXTS: readonly KindName[] = ['text', 'markdown', 'csv'];

/** Looks into a file. Refused (`ContentRefusal`) unless its content is what its name promises, and nothing else beside it. */
export function examine(path: string, size: number, name: string): Promise<Examined> {
  return withFile(path, async (handle) => {
    const promised = kindOfName(name);
    if (promised === null) throw new ContentRefusal(`This kind of file cannot be attached. Attach ${ACCEPTED_WORDS}.`);
    const bytes = new FileBytes(handle, size);
    const { kind, pieces } = await recognised(bytes, path, promised);
    if (kind !== promised) throw new ContentRefusal(`The content is another one than the name says: it is not ${name.slice(name.lastIndexOf('.'))}.`);
    // The start and the end can belong to two files.
    if (!['docx', 'xlsx', 'pptx'].includes(kind) && (await endsAsZip(bytes))) throw new ContentRefusal('This file is an archive at the same time.');
    return { kind, pieces };
  });
}

async function recognised(bytes: FileBytes, path: string, promised: KindName): Promise<Examined> {
  const all: readonly Piece[] = [{ from: 0, to: bytes.size }];
  const begin = (await bytes.at(0, 12)).toString('latin1');
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'png', pieces: await cleanPng(bytes) };
  if (begin.startsWith('\xff\xd8\xff')) return { kind: 'jpeg', pieces: await cleanJpeg(bytes) };
  if (/^RIFF.{4}WEBP/s.test(begin)) return { kind: 'webp', pieces: await cleanWebp(bytes) };
  if (begin.startsWith('%PDF-')) return checkPdf(bytes).then(() => ({ kind: 'pdf', pieces: all }));
  if (begin.startsWith('PK\x03\x04')) return { kind: await officeKind(bytes, path), pieces: all };
  // Texts have no sign of their own: what is to be one is read to its end.
  if (TEXTS.includes(promised)) return checkText(bytes).then(() => ({ kind: promised, pieces: all }));
  throw new ContentRefusal(/^.{4}ftyp/s.test(begin) ? 'This is a picture or film of a phone (HEIC). Send it as JPEG.' : `The content is another one than the name says, or one that cannot be attached. Attach ${ACCEPTED_WORDS}.`);
}
