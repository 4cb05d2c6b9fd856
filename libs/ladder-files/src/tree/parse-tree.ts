import { accepted, refused } from '@nextrung/domain/kernel';
import { parseAllDocuments } from 'yaml';
import { ladderFileLimits } from '../limits.js';
import type { Read } from '../types.js';
import { jsonProblem, placeIn } from './json-problem.js';
import { type Tree, treeFrom } from './tree.js';

const MOST_ALIASES = 50;

/** Parses JSON, or JSON lines; the refusal names line and column. */
export function parseJson(text: string): Read<Tree> {
  const deep = depthProblem(text);
  if (deep !== null) return refused({ code: 'unreadable', message: deep });
  try {
    return accepted(treeFrom(JSON.parse(text)));
  } catch {
    return jsonLines(text) ?? refused({ code: 'unreadable', message: `The JSON cannot be read: ${jsonProblem(text)}.` });
  }
}

/** Parses YAML, one or several documents; aliases are limited, so that a few lines cannot become millions. */
export function parseYaml(text: string): Read<Tree> {
  if (text.length > ladderFileLimits.yamlBytes) return refused({ code: 'too_large', message: `The YAML is larger than ${String(ladderFileLimits.yamlBytes / 1024 / 1024)} MB. Write it as JSON, which may have ${String(ladderFileLimits.bytes / 1024 / 1024)} MB.` });
  const deep = indentProblem(text) ?? flowProblem(text);
  if (deep !== null) return refused({ code: 'unreadable', message: deep });
  try {
    // Errors are not made pretty: a file can have very many, and one is told.
    const documents = parseAllDocuments(text, { prettyErrors: false, strict: true, uniqueKeys: true, logLevel: 'error' });
    if (!Array.isArray(documents)) return accepted(null);
    const values: Tree[] = [];
    for (const document of documents) {
      const [error] = document.errors;
      if (error !== undefined) return refused({ code: 'unreadable', message: `The YAML cannot be read: ${error.message.replace(/[.:]$/, '')} at ${placeIn(text, error.pos[0])}.` });
      values.push(treeFrom(document.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true })));
    }
    return accepted(values.length === 1 ? (values[0] ?? null) : values);
  } catch (error) {
    return refused({ code: 'unreadable', message: yamlProblem(error) });
  }
}

function yamlProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/alias/i.test(message)) return `The YAML repeats parts by more than ${String(MOST_ALIASES)} aliases (or by one that is not there), and is not unfolded.`;
  if (error instanceof RangeError) return `The YAML is nested more than ${String(ladderFileLimits.depth)} levels deep.`;
  return `The YAML cannot be read: ${message}.`;
}

function jsonLines(text: string): Read<Tree> | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return null;
  try {
    return accepted(lines.map((line) => treeFrom(JSON.parse(line))));
  } catch {
    return null;
  }
}

/** Counts brackets outside texts. */
function depthProblem(text: string): string | null {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > ladderFileLimits.depth) return tooDeep(text, at);
  }
  return null;
}

/** Brackets of a YAML file that are open at once within one line or text are nested, whatever stands between them. */
function flowProblem(text: string): string | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    else if (sign === '\n' && /\S/.test(text.charAt(at + 1)) && !/[[\]{},]/.test(text.charAt(at + 1))) depth = 0;
    if (depth > ladderFileLimits.depth) return tooDeep(text, at);
  }
  return null;
}

/** Indents of a YAML file that go further and further in; also dashes after dashes on one line. */
function indentProblem(text: string): string | null {
  const open: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (indent >= 0) {
      while ((open.at(-1) ?? -1) >= indent) open.pop();
      open.push(indent);
      const compact = /^(?:\s*(?:[-?:]\s+))*/.exec(line)?.[0].split(/\s+/).length ?? 0;
      if (open.length + compact > ladderFileLimits.depth) return tooDeep(text, at);
    }
    at += line.length + 1;
  }
  return null;
}

function tooDeep(text: string, at: number): string {
  return `Line ${String(text.slice(0, at).split('\n').length)}: lists and maps are nested more than ${String(ladderFileLimits.depth)} levels deep.`;
}
