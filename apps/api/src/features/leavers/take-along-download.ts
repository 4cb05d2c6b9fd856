import type { StreamableFile } from '@nestjs/common';
import { asciiSlug, download } from '../../platform/http/download.js';
import type { TakeAlongFormat } from './leavers.dto.js';
import { takeAlongFile, type Taken } from './take-along-file.js';
import { takeAlongMarkdown } from './take-along-markdown.js';

export const TYPES = { markdown: 'text/markdown; charset=utf-8', json: 'application/json; charset=utf-8' } as const satisfies Record<TakeAlongFormat, string>;
const EXTENSIONS = { markdown: 'md', json: 'json' } as const satisfies Record<TakeAlongFormat, string>;

/** `evidence-amara-diallo-2026-11-23.md` */
export function takeAlongDownload(format: TakeAlongFormat, takenOn: string, organisations: readonly Taken[]): StreamableFile {
  const file = takeAlongFile(takenOn, organisations);
  const text = format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : takeAlongMarkdown(file);
  const name = ['evidence', asciiSlug(organisations[0]?.person ?? ''), takenOn].filter((part) => part !== '').join('-');
  return download(`${name}.${EXTENSIONS[format]}`, TYPES[format], new TextEncoder().encode(text));
}
