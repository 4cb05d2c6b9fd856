/** Parsed YAML or JSON. Maps are Maps, so that no key of a file can be mistaken for something of the language. */
export type Tree = string | number | boolean | null | readonly Tree[] | TreeMap;
export type TreeMap = ReadonlyMap<string, Tree>;

/** Turns parsed data into a tree. */
export function treeFrom(value: unknown): Tree {
  if (Array.isArray(value)) return value.map(treeFrom);
  if (value instanceof Map) return new Map([...value].map(([key, one]): [string, Tree] => [keyText(key), treeFrom(one)]));
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    return new Map(Object.entries(value).map(([key, one]): [string, Tree] => [key, treeFrom(one)]));
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? String(value) : null;
}

export function isMap(tree: Tree | undefined): tree is TreeMap {
  return tree instanceof Map;
}

export function isList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** A value that is no list and no map, as text; null for nothing. */
export function scalarText(tree: Tree | undefined): string | null {
  if (tree === undefined || tree === null || typeof tree === 'object') return null;
  return String(tree).trim();
}

/** How many items the longest list or map within a tree has. */
export function longestList(tree: Tree): number {
  if (tree === null || typeof tree !== 'object') return 0;
  const items = isMap(tree) ? [...tree.values()] : tree;
  return items.reduce<number>((longest, item) => Math.max(longest, longestList(item)), items.length);
}

function keyText(key: unknown): string {
  return typeof key === 'string' ? key : typeof key === 'number' || typeof key === 'boolean' ? String(key) : 'a key that is no text';
}
