import { asciiSlug } from '../../platform/http/download.js';

export const PDF = 'application/pdf';
export const MARKDOWN = 'text/markdown; charset=utf-8';
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `packet-amara-diallo-senior-pm-2026-11-23`, to which the extension comes; safe in any file system and header. */
export function packetFileName(person: string, rung: string, asOf: string): string {
  return ['packet', asciiSlug(person), asciiSlug(rung), asOf].filter((part) => part !== '').join('-');
}
