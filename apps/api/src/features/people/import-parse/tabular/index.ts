export { dayOf, dayOrderOf, fullYear, MONTH, monthNumber, readDay, type DayOrder, type DayRead } from './calendar-day.js';
export { cleanLine, cleanText, cutTo, quoted, unixLines } from './clean-text.js';
export { readCsvTable, type CsvTable, type TableRow } from './csv-table.js';
export { detectDelimiter } from './delimiter.js';
export { columnsProblem, documentProblem, importLimits, rowsProblem, textProblem } from './limits.js';
export type { ImportError } from './import-error.js';
