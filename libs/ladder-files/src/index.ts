export type { LadderFileMeta } from './export/case-package.js';
export { type ExportedLadder, exportLadder } from './export/export-ladder.js';
export { archiveProblem } from './excel/unpacked-size.js';
export { exportFacts, type ExportFormat, exportFormats, type ExportTextFormat } from './export/formats.js';
export { decodeText } from './text/decode.js';
export { withFormulaMark, withoutFormulaMark } from './text/formula-mark.js';
export { leftOutBy } from './export/left-out.js';
export { inspectLadderFile } from './inspect.js';
export { ladderFileLimits } from './limits.js';
export { ladderOf } from './ladder-of.js';
export { printable, type PrintableInspection, type PrintableLadder, printedInspection } from './printed.js';
export { asMarkdown } from './text/markdown-escape.js';
export type {
  Answers, FileRefusal, FoundCell, FoundCompetency, FoundLadder, FoundRung, FoundStatement, Inspection, LadderFile, LadderFileFormat, Question, QuestionKind,
} from './types.js';
