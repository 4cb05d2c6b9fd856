export { parseWorkLog, type WorkLogFile } from './parse-work-log.js';
export type { ImportError, ImportMapping, ParsedItem, WorkLog, WorkLogFormat } from './types.js';
