import { looksLikeCsv } from './csv/delimiter.js';

/** What a file is read as. */
export type FileKind = 'excel' | 'json' | 'front-matter' | 'yaml' | 'csv' | 'markdown';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** Whether bytes are a ZIP archive, as an Excel file is. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
}

/** Other kinds of file that people try, by their first bytes; null when it is none of them. */
export function knownBinary(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'This is a PDF. Copy its table into a spreadsheet and save that as .xlsx or CSV.';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'This is an Office file of the old kind (.xls or .doc). Save it as .xlsx.';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'This is a picture. A ladder is read from text or a spreadsheet.';
  return null;
}

/** Why a text is of a kind that is not read, or null. */
export function knownText(text: string): string | null {
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(text)) return 'This is a web page (HTML). Copy its table into a spreadsheet or into Markdown and choose that file.';
  if (/^\s*\{\\rtf/.test(text)) return 'This is a rich-text document (RTF). Save its table as .xlsx, CSV or Markdown.';
  return null;
}

/** Recognises the kind of a text by what it holds; its name decides where both would do. */
export function kindOf(name: string, text: string): Exclude<FileKind, 'excel'> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = text.trimStart();
  if (/^[[{]\s*(?:["[{\]}0-9]|true|false|null)/.test(start) && !/^ya?ml$/.test(extension)) return 'json';
  if (extension === 'json') return 'json';
  const isYaml = extension === 'yaml' || extension === 'yml';
  if (!isYaml && /^---[ \t]*\n[^]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.test(start) && /^---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[ \t]*[\w"'-]+[ \t]*:/.test(start)) return 'front-matter';
  if (isYaml) return 'yaml';
  const isMarkdown = /^(?:#{1,6}[ \t]+\S|[ \t]*\|.*\|)/m.test(text);
  const hasSigns = isMarkdown || /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S|^[^\n]+\n(?:=+|-{3,})[ \t]*$/m.test(text);
  if (/^(?:md|markdown|mdx)$/.test(extension) && (hasSigns || !looksLikeCsv(text))) return 'markdown';
  // A cell may begin with such a sign; a whole document in a file named .csv begins with a heading or a table.
  if (/^(?:csv|tsv|tab)$/.test(extension) && !(/^(?:#{1,6}[ \t]+\S|\|)/.test(start) && !looksLikeCsv(text))) return 'csv';
  if (isMarkdown) return 'markdown';
  if (/^[\w"' -]{1,60}:(?:[ \t]*$|[ \t][^,;\t\n]{0,200}$)/m.test(text) && /^(?:[ \t]*-\s|[ \t]+[\w"'-]{1,60}:)/m.test(text) && /^(?:#.*\n|[ \t]*\n)*(?:- |[\w"'. -]{1,80}:)/.test(start)) return 'yaml';
  if (looksLikeCsv(text)) return 'csv';
  return /^(?:- |[\w"'. -]{1,80}:[ \t]*$)/m.test(text) && /^[\w"'. -]{1,80}:/m.test(text) ? 'yaml' : 'markdown';
}
