import { Readable } from 'node:stream';
import { dateWords } from '@nextrung/domain/readiness';
import { strToU8 } from 'fflate';
import { evidenceMarkdown } from './evidence-markdown.js';
import { type Kept, LEFT_HERE } from './inventory/index.js';
import { type Zipped, zipStream } from './zip-stream.js';
import type { KeptRow } from './personal-data.repository.js';

/** A kind of data about a person, with its rows. */
export interface Section {
  readonly kept: Kept;
  readonly rows: readonly KeptRow[];
}

export interface PersonalExport {
  readonly organisation: string;
  readonly person: string;
  /** Calendar day in the organisation's time zone. */
  readonly today: string;
  readonly sections: readonly Section[];
  /** Files beside their evidence that can be taken along. */
  readonly files: readonly { readonly id: string; readonly name: string; readonly fileId: string }[];
}

/** The ZIP that a person takes along: everything as data, the evidence to read, what is what in words, and the files beside the evidence. */
export function exportZip(given: PersonalExport, open: (fileId: string) => Promise<Readable | null>): Readable {
  const texts = { 'README.txt': readme(given), 'data.json': [...dataJson(given)].join(''), 'evidence.md': evidenceMarkdown(given) };
  // Of one day, the same content is the same file.
  const mtime = new Date(`${given.today}T12:00:00`);
  const entries: Zipped[] = Object.entries(texts).map(([name, text]) => ({ name, content: strToU8(text) }));
  const files = given.files.map(({ id, name, fileId }): Zipped => ({ name: `attachments/${id}/${name}`, content: () => open(fileId) }));
  return Readable.from(zipStream([...entries, ...files], mtime), { objectMode: false });
}

/** Everything as data, a row a piece: one entry for each kind, with what it is and its rows. */
export function* dataJson({ organisation, person, today, sections }: PersonalExport): Generator<string> {
  yield JSON.stringify({ format: 1, organisation, person, madeOn: today }, null, 2).slice(0, -2);
  for (const { kept, rows } of sections) {
    yield `,\n  ${JSON.stringify(kept.table)}: {\n    "what": ${JSON.stringify(kept.what)},\n    "rows": [`;
    for (const [at, row] of rows.entries()) yield `${at === 0 ? '' : ','}\n      ${JSON.stringify(row)}`;
    yield rows.length === 0 ? ']\n  }' : '\n    ]\n  }';
  }
  yield '\n}\n';
}

/** What of the database is in no file, one line each. */
export const notHere = (sections: readonly Section[]): string[] => [
  ...sections.flatMap(({ kept }) => [
    ...Object.entries(kept.hidden ?? {}).map(([column, reason]) => `${kept.table}, ${column}: ${reason}`),
    ...(kept.except ? [`${kept.table}, other rows: ${kept.except}`] : []),
  ]),
  ...Object.entries(LEFT_HERE).map(([table, reason]) => `${table}: ${reason}`),
];

function readme({ organisation, person, today, sections, files }: PersonalExport): string {
  const held = sections.map(({ kept, rows }) => `- ${kept.table} (${rows.length}): ${kept.what}.`);
  return `${[
    `What ${organisation} keeps about ${person} in Nextrung, on ${dateWords(today)}.`,
    '',
    'data.json    everything, as data: one entry for each kind, with what it is and its rows',
    'evidence.md  your evidence to read, with what was said about it',
    ...(files.length > 0 ? ['attachments  the files beside it, each in a folder with the id that it has in data.json'] : []),
    '',
    'What others said about you is in here, with the role in which they said it: it is about you. Who they are is theirs, so people are “you” or “someone else”, and no address of anyone else is in these files. What you said about others is about them, and stays.',
    '',
    'Kept about you:',
    ...held,
    '',
    'Not in these files:',
    ...notHere(sections).map((line) => `- ${line}`),
  ].join('\n')}\n`;
}
