import { StreamableFile } from '@nestjs/common';

export const PDF = 'application/pdf';
export const MARKDOWN = 'text/markdown; charset=utf-8';
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

/** `packet-amara-diallo-senior-pm-2026-11-23`, to which the extension comes; safe in any file system and header. */
export function packetFileName(person: string, rung: string, asOf: string): string {
  return ['packet', asciiSlug(person), asciiSlug(rung), asOf].filter((part) => part !== '').join('-');
}

/** The rendered packet as a download. */
export function packetDownload(fileName: string, type: string, content: Uint8Array): StreamableFile {
  return new StreamableFile(content, { type, length: content.byteLength, disposition: `attachment; filename="${fileName}"` });
}
