import { accepted, refused } from '@nextrung/domain/kernel';
import { isCase, readCase } from './case/read-case.js';
import { readOwnCase } from './case/read-own-case.js';
import { readCsv } from './csv/read-csv.js';
import type { Draft } from './draft/draft.js';
import { draftProblem, settleDrafts, sizeProblem } from './draft/settle.js';
import { readExcel } from './excel/read-excel.js';
import { Interview } from './interview.js';
import { ladderFileLimits } from './limits.js';
import { headingsInWords, readMarkdown } from './markdown/read-markdown.js';
import { isOwn, readOwn } from './own/read-own.js';
import { isOwnMarkdown, readOwnMarkdown } from './own/read-own-markdown.js';
import { readOwnTable } from './own/read-own-tables.js';
import { isArchive, kindOf, knownBinary, knownText } from './recognise.js';
import { readTables } from './table/tables.js';
import { cleanLine, counted } from './text/clean-text.js';
import { decodeText } from './text/decode.js';
import { parseJson, parseYaml } from './tree/parse-tree.js';
import { readTree } from './tree/read-tree.js';
import { longestList, type Tree } from './tree/tree.js';
import type { Answers, FileRefusal, FoundLadder, Inspection, LadderFile, LadderFileFormat, Read } from './types.js';

interface Drafts {
  readonly format: LadderFileFormat;
  readonly drafts: readonly Draft[];
  /** Why there is nothing, when there is nothing. */
  readonly otherwise: string;
}

/**
 * Reads the ladders of a file and stores nothing. Pass answers to the questions of a first inspection to have them
 * followed in a second. Never throws and never gives an empty ladder: what cannot be read is refused with the reason.
 */
export async function inspectLadderFile(file: LadderFile, answers: Answers = {}): Promise<Read<Inspection>> {
  const { bytes } = file;
  if (bytes.length > ladderFileLimits.bytes) return no('too_large', `The file has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; at most ${String(ladderFileLimits.bytes / 1024 / 1024)} MB are read.`);
  if (bytes.length === 0) return no('empty', 'The file is empty.');
  const binary = knownBinary(bytes);
  if (binary !== null) return no('binary', binary);
  const interview = new Interview(answers);
  const title = titleFrom(file.name);
  if (isArchive(bytes)) {
    const sheets = await readExcel(bytes);
    if (!sheets.ok) return sheets;
    const { drafts } = readTables(sheets.value, title, interview);
    return settled({ format: 'excel', drafts, otherwise: 'no sheet has levels and competencies as rows and columns, or as columns of a list' }, interview);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, warning } = decoded.value;
  if (warning !== undefined) interview.warn(warning);
  if (text.trim() === '') return no('empty', 'The file is empty.');
  const other = knownText(text);
  if (other !== null) return no('unreadable', other);
  return inspectText(file.name, text, title, interview);
}

function inspectText(name: string, text: string, title: string, interview: Interview): Read<Inspection> {
  switch (kindOf(name, text)) {
    case 'json':
      return inspectTree('json', parseJson(text), title, interview);
    case 'yaml':
      return inspectTree('yaml', parseYaml(text), title, interview);
    case 'front-matter':
      return inspectFrontMatter(text, title, interview);
    case 'csv':
      return inspectCsv(text, title, interview);
    case 'markdown':
      return inspectMarkdown(text, title, interview);
  }
}

function inspectCsv(text: string, title: string, interview: Interview): Read<Inspection> {
  const table = readCsv(text, title);
  if (!table.ok) return table;
  const own = readOwnTable(table.value, interview);
  if (own !== null) return whole(own.format, own.ladder, interview);
  const { drafts, kind } = readTables([table.value], title, interview);
  const header = cleanLine(table.value.rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))?.cells.join(', ') ?? '');
  return settled({ format: kind === 'long' ? 'csv-long' : 'csv-wide', drafts, otherwise: `its first row is “${header.slice(0, 200)}”, in which no levels and competencies can be told: name them in columns such as Level, Competency and Statement, or write levels as columns and competencies as rows` }, interview);
}

function inspectMarkdown(text: string, title: string, interview: Interview): Read<Inspection> {
  const lines = text.split('\n').length;
  if (lines > ladderFileLimits.lines) return no('too_large', `The document has ${counted(lines, 'line')}; at most ${counted(ladderFileLimits.lines, 'line')} are read.`);
  const own = isOwnMarkdown(text) ? readOwnMarkdown(text, title, interview) : null;
  if (own !== null) return whole('markdown-headings', own, interview);
  const { drafts, format } = readMarkdown(text, title, interview);
  return settled({ format, drafts, otherwise: `no table has levels and competencies, and no headings name levels above or below competencies (${headingsInWords(text)})` }, interview);
}

function inspectFrontMatter(text: string, title: string, interview: Interview): Read<Inspection> {
  const [whole = '', yaml = '', body = ''] = /^\s*---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n([^]*))?$/.exec(text) ?? [];
  if (whole === '') return inspectMarkdown(text, title, interview);
  const tree = parseYaml(yaml);
  if (!tree.ok) return tree;
  if (readTree(tree.value, title, interview.trial()).length === 0) return inspectMarkdown(`${'\n'.repeat(yaml.split('\n').length + 2)}${body}`, title, interview);
  if (body.trim() !== '') interview.warn(`The text below the front matter (${String(body.trim().split('\n').length)} lines) is left out.`);
  return inspectTree('front-matter', tree, title, interview);
}

function inspectTree(format: 'json' | 'yaml' | 'front-matter', parsed: Read<Tree>, title: string, interview: Interview): Read<Inspection> {
  if (!parsed.ok) return parsed;
  const tree = parsed.value;
  if (isOwn(tree)) {
    const own = readOwn(tree, title, interview);
    return own.ok ? whole('nextrung', own.value, interview) : own;
  }
  if (isCase(tree)) {
    const own = readOwnCase(tree, interview);
    if (own !== null) return whole('case', own, interview);
    const drafts = readCase(tree, title, interview);
    return drafts.ok ? settled({ format: 'case', drafts: drafts.value, otherwise: '' }, interview) : drafts;
  }
  const longest = longestList(tree);
  if (longest > ladderFileLimits.rows) return no('too_large', `A list of the file has ${counted(longest, 'item')}; a ladder has lists of at most ${counted(ladderFileLimits.rows, 'item')}.`);
  return settled({ format, drafts: readTree(tree, title, interview), otherwise: 'no lists or maps in it hold texts below a level and a competency, such as levels with competencies or records with level, competency and text' }, interview);
}

/** A file that we wrote ourselves leaves nothing to ask. */
function whole(format: LadderFileFormat, ladder: FoundLadder, interview: Interview): Read<Inspection> {
  const problem = sizeProblem(ladder.title, ladder.rungs.length, ladder.competencies.length);
  if (problem !== null) return no('no_ladder', problem);
  return accepted({ format, ladders: [ladder], questions: [], warnings: interview.warnings });
}

function settled({ format, drafts, otherwise }: Drafts, interview: Interview): Read<Inspection> {
  if (drafts.length === 0) return no('no_ladder', `No ladder was found in the file: ${otherwise}.`);
  const problem = drafts.map(draftProblem).find((one) => one !== null);
  if (problem !== undefined) return no('no_ladder', problem);
  const ladders = settleDrafts(drafts, interview);
  return accepted({ format, ladders, questions: interview.questions, warnings: interview.warnings });
}

function no(code: FileRefusal['code'], message: string): Read<never> {
  return refused({ code, message });
}

/** `product-ladder_2027.csv` as “product ladder 2027”. */
function titleFrom(name: string): string {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '').replace(/[-_]+/g, ' ').trim();
  return stem === '' ? 'Imported ladder' : cleanLine(stem.charAt(0).toUpperCase() + stem.slice(1));
}
