import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { FileBytes } from './file-bytes.js';
import { ContentRefusal, type KindName } from './kinds.js';
import { type ZipEntry, zipEntries } from './zip-directory.js';

const MAIN = { docx: 'wordprocessingml.document.main+xml', xlsx: 'spreadsheetml.sheet.main+xml', pptx: 'presentationml.presentation.main+xml' } as const satisfies Partial<Record<KindName, string>>;

const BOMB = 'This document would unfold to far more than a document holds.';
const PROGRAMS = 'This document holds macros or other programs. Save it without them, as .docx, .xlsx or .pptx.';
/** Bytes that everything in a document may unfold to; drawings and tables pack well, and a few times their size is usual. */
const MOST_UNPACKED = 200_000_000;
const MOST_TIMES = 200;
/** Below this it does not matter how well it packs. */
const SMALL = 1_000_000;
const MOST_TYPES = 1_000_000;

const PROGRAM = /(?:vbaProject|vbaData|activeX|macrosheets)|(?:^|\/)oleObject\d*\.bin$|\.(?:exe|dll|com|scr|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|jar|lnk|msi|html?|xhtml|mht(?:ml)?)$/i;

/** Which kind of document a ZIP is; refused unless all of it is what a document holds. */
export async function officeKind(bytes: FileBytes, path: string): Promise<KindName> {
  const entries = await zipEntries(bytes);
  requireModest(entries);
  for (const { name } of entries) {
    // Whoever unpacks it must not be led out of the folder.
    if (/^\/|\\|:|\0/.test(name) || name.split('/').includes('..')) throw new ContentRefusal('This document holds names that lead elsewhere.');
    if (PROGRAM.test(name)) throw new ContentRefusal(PROGRAMS);
  }
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) throw new ContentRefusal('This document holds the same part twice.');
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  if (!types || types.unpacked > MOST_TYPES) throw new ContentRefusal('This is an archive, not a document. Attach the files themselves.');
  let said = '';
  for (const entry of entries) await unpack(path, entry, (part) => { if (entry === types) said += part.toString('latin1'); });
  if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(said)) throw new ContentRefusal(PROGRAMS);
  const kinds = (Object.keys(MAIN) as (keyof typeof MAIN)[]).filter((kind) => said.includes(MAIN[kind]));
  if (kinds.length !== 1 || kinds[0] === undefined) throw new ContentRefusal('This is an archive, not a document. Attach the files themselves.');
  return kinds[0];
}

function requireModest(entries: readonly ZipEntry[]): void {
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) throw new ContentRefusal(BOMB);
  if (entries.some(({ packed, unpacked }) => unpacked > SMALL && unpacked > packed * MOST_TIMES)) throw new ContentRefusal(BOMB);
}

/** An entry has to unfold to what its directory says, neither more nor less. Nothing of it is kept. */
async function unpack(path: string, { deflated, packed, unpacked, from }: ZipEntry, each: (part: Buffer) => void): Promise<void> {
  if (!deflated && packed !== unpacked) throw new ContentRefusal(BOMB);
  if (packed === 0) return;
  let size = 0;
  const source = createReadStream(path, { start: from, end: from + packed - 1 });
  const count = async (parts: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of parts) {
      size += part.length;
      if (size > unpacked) throw new ContentRefusal(BOMB);
      each(part);
    }
  };
  try {
    await (deflated ? pipeline(source, createInflateRaw(), count) : pipeline(source, count));
  } catch (cause) {
    if (cause instanceof ContentRefusal) throw cause;
    throw new ContentRefusal('This document is damaged: a part of it cannot be unpacked.', { cause });
  }
  if (size !== unpacked) throw new ContentRefusal('This document is damaged: a part of it is not whole.');
}
