/** Bytes that a file may have. */
export const mostBytes = 25 * 1024 * 1024;
export const mostFiles = 10;

/** What the file dialog offers; a phone turns its own kind of picture into one of these. */
export const accepted = '.png,.jpg,.jpeg,.webp,.pdf,.docx,.xlsx,.pptx,.txt,.md,.csv,image/png,image/jpeg,image/webp';

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${String(bytes)} B`;
  if (bytes < 1_000_000) return `${String(Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** Why a file need not be sent at all; empty when it may be. */
export function refusedBeforehand({ name, size }: { readonly name: string; readonly size: number }): string {
  if (size === 0) return 'This file is empty.';
  if (size > mostBytes) return `This file has ${sizeWords(size)}; at most 25 MB can be attached.`;
  return /\.(?:png|jpe?g|webp|pdf|docx|xlsx|pptx|txt|log|md|markdown|csv|tsv)$/i.test(name) ? '' : 'This kind of file cannot be attached. Attach a picture (PNG, JPEG, WebP), a PDF, Word, Excel or PowerPoint without macros, or text (txt, md, csv).';
}
