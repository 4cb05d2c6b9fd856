import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** Letters that do not fall apart into a base letter and a mark. */
const LATIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ı: 'i' };

/** Lower-case ASCII words joined by hyphens; empty where nothing of it is Latin. */
export function asciiSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^ -~]/gu, (letter) => LATIN[letter] ?? '-')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** A file to keep, never to be shown in the page. @param fileName of ASCII letters, digits, hyphens and dots */
export function download(fileName: string, type: string, content: Uint8Array): StreamableFile {
  return new StreamableFile(content, { type, length: content.byteLength, disposition: `attachment; filename="${fileName}"` });
}

/** The same, of what is made while it is sent. */
export function streamedDownload(fileName: string, type: string, content: Readable | Iterable<string>): StreamableFile {
  return new StreamableFile(content instanceof Readable ? content : Readable.from(content, { objectMode: false }), { type, disposition: `attachment; filename="${fileName}"` });
}
