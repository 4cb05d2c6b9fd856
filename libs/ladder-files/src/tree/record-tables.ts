import type { Table } from '../table/table.js';
import { rolesNamed } from '../table/column-names.js';
import { fieldName } from './field-names.js';
import { isList, isMap, scalarText, type Tree, type TreeMap } from './tree.js';

/** Lists of maps that name a rung and a competency each, such as {level, competency, text}, as tables. */
export function recordTables(tree: Tree, title: string): Table[] {
  const tables: Table[] = [];
  collect(tree, '', title, tables);
  return tables;
}

function collect(tree: Tree, path: string, title: string, tables: Table[]): void {
  if (isMap(tree)) {
    for (const [key, value] of tree) collect(value, path === '' ? key : `${path}.${key}`, title, tables);
  } else if (isList(tree)) {
    const records = tree.filter(isMap);
    if (records.length > 1 && records.length === tree.length && areRecords(records)) tables.push(tableOf(records, path, title));
    else tree.forEach((item, at) => collect(item, `${path}[${String(at)}]`, title, tables));
  }
}

function areRecords(records: readonly TreeMap[]): boolean {
  const full = records.filter((record) => {
    const names = [...record].filter(([, value]) => scalarText(value) !== null).map(([key]) => rolesNamed(fieldName(key)));
    const rung = names.findIndex((roles) => roles.includes('rung'));
    return rung >= 0 && names.some((roles, at) => at !== rung && roles.includes('competency')) && [...record].some(([key]) => rolesNamed(fieldName(key)).includes('statement'));
  });
  return full.length > records.length * 0.6;
}

function tableOf(records: readonly TreeMap[], path: string, title: string): Table {
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const rows = records.map((record, at) => ({ at: at + 1, cells: columns.map((column) => cellText(record.get(column))) }));
  return { title, unit: 'item', ...(path !== '' && { within: path }), rows: [{ at: 0, cells: columns.map(fieldName) }, ...rows] };
}

/** A list of texts is a cell with bullets. */
function cellText(value: Tree | undefined): string {
  if (isList(value)) return value.map((item) => `- ${scalarText(item) ?? (isMap(item) ? [...item.values()].map((one) => scalarText(one) ?? '').join(' ') : '')}`).join('\n');
  if (isMap(value)) return [...value].map(([key, one]) => `- ${key}: ${scalarText(one) ?? ''}`).join('\n');
  return scalarText(value) ?? '';
}
