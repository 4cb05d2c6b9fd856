import { inspectLadderFile } from '../inspect.js';
import { printable, type PrintableInspection } from '../printed.js';
import type { Answers, Inspection } from '../types.js';

/** A file with this text or these bytes. */
export function fileOf(name: string, content: string | Uint8Array): { name: string; bytes: Uint8Array } {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** What is understood of a file that must not be refused. */
export async function inspected(name: string, content: string | Uint8Array, answers: Answers = {}): Promise<Inspection> {
  const result = await inspectLadderFile(fileOf(name, content), answers);
  if (!result.ok) throw new Error(`refused: ${result.refusal.message}`);
  return result.value;
}

/** The same as the command prints it. */
export async function printed(name: string, content: string | Uint8Array, answers: Answers = {}): Promise<PrintableInspection> {
  return printable(await inspected(name, content, answers));
}

/** Why a file is refused; a text that no message has when it is not. */
export async function refusalOf(name: string, content: string | Uint8Array): Promise<string> {
  const result = await inspectLadderFile(fileOf(name, content));
  return result.ok ? 'NOT REFUSED' : result.refusal.message;
}

/** One ladder in short: its rungs, competencies, and the statements of every cell. */
export async function grid(name: string, content: string | Uint8Array, answers: Answers = {}): Promise<Record<string, Record<string, string[]>>> {
  const { ladders } = await inspected(name, content, answers);
  const [ladder] = ladders;
  if (ladder === undefined || ladders.length !== 1) throw new Error(`${String(ladders.length)} ladders`);
  const rows: Record<string, Record<string, string[]>> = {};
  for (const rung of ladder.rungs) {
    const cells = ladder.cells.filter((cell) => cell.rung === rung.key);
    rows[rung.title] = Object.fromEntries(cells.map((cell) => [ladder.competencies.find(({ key }) => key === cell.competency)?.name ?? '', cell.statements.map(({ text }) => text)]));
  }
  return rows;
}
