const LARGEST = 2 * 1024 * 1024;

/** The text of a file with people, or why it cannot be read. */
export type ListFile = { readonly text: string } | { readonly problem: string };

/** Reads UTF-8, UTF-16 with its mark (spreadsheets write it) or Windows-1252; nothing leaves the browser. */
export async function readListFile(file: File): Promise<ListFile> {
  if (file.size === 0) return { problem: 'The file is empty.' };
  if (file.size > LARGEST) return { problem: `The file has ${(file.size / 1024 / 1024).toFixed(1)} MB; at most 2 MB are read. Split it and import the parts one after the other.` };
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  return text.includes('\u0000') ? { problem: 'This is not a text file. Save the list as CSV, or copy the rows and paste them.' } : { text };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
