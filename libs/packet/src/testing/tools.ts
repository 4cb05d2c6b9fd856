import { execFileSync } from 'node:child_process';

/** Whether the machine has a program of Poppler. */
export function hasTool(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What a program of Poppler says about a PDF, with ordinary spaces. */
export function poppler(tool: 'pdftotext' | 'pdfinfo', args: string[], pdf: Uint8Array): string {
  return execFileSync(tool, [...args, '-', ...(tool === 'pdftotext' ? ['-'] : [])], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }).replaceAll('\u00a0', ' ');
}

/** The text of a PDF in reading order; nothing where no program reads it. */
export const readPdf = (pdf: Uint8Array): string => (hasTool('pdftotext') ? poppler('pdftotext', [], pdf) : '');
