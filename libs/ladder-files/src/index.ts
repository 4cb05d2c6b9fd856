export { inspectLadderFile } from './inspect.js';
export { ladderFileLimits } from './limits.js';
export { ladderOf } from './ladder-of.js';
export { printable, type PrintableInspection, type PrintableLadder, printedInspection } from './printed.js';
export type {
  Answers, FileRefusal, FoundCell, FoundCompetency, FoundLadder, FoundRung, FoundStatement, Inspection, LadderFile, LadderFileFormat, Question, QuestionKind,
} from './types.js';
