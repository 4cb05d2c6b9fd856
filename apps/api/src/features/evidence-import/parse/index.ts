export { cleanLine, cutTo } from '../../people/import-parse/tabular/index.js';
export { parseWorkLog, type WorkLogFile } from './parse-work-log.js';
export { readWorkLog, type WorkLogBytes } from './read-work-log.js';
export { settleItems } from './settle-items.js';
export type { Candidate, ImportError, ImportMapping, ParsedItem, WorkLog, WorkLogFormat } from './types.js';
