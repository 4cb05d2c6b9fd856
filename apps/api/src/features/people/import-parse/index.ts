export { parsePeopleCsv, type PeopleList } from './parse-people-csv.js';
export type { PeopleRow } from './people-rows.js';
export { cleanLine, quoted, type ImportError } from './tabular/index.js';
