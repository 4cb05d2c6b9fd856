import { isList, isMap, scalarText, type Tree, type TreeMap } from '../tree/tree.js';

/** An item of a CASE package with what matters for a ladder. */
export interface CaseItem {
  readonly id: string;
  readonly type: string;
  readonly statement: string;
  /** Its short form where it has one. */
  readonly short: string;
  readonly code: string;
  readonly levels: readonly string[];
  /** The item that it is a child of; null at the top. */
  readonly parent: string | null;
  readonly order: number;
}

/** The items in their order, each under its first parent. */
export function caseItems(tree: TreeMap): CaseItem[] {
  const parents = new Map<string, { parent: string; order: number }>();
  const associations = tree.get('CFAssociations');
  for (const one of isList(associations) ? associations : []) {
    if (!isMap(one) || scalarText(one.get('associationType')) !== 'isChildOf') continue;
    const child = nodeId(one.get('originNodeURI'));
    const parent = nodeId(one.get('destinationNodeURI'));
    if (child !== null && parent !== null && child !== parent && !parents.has(child)) parents.set(child, { parent, order: Number(scalarText(one.get('sequenceNumber')) ?? 0) });
  }
  const items = tree.get('CFItems');
  const maps = (isList(items) ? items : []).filter(isMap);
  const known = new Set(maps.map((item) => scalarText(item.get('identifier'))));
  return maps.flatMap((item): CaseItem[] => {
    const id = scalarText(item.get('identifier'));
    const statement = scalarText(item.get('fullStatement'));
    if (id === null || statement === null || statement === '') return [];
    const place = parents.get(id);
    return [{
      id,
      statement,
      type: scalarText(item.get('CFItemType')) ?? '',
      short: scalarText(item.get('abbreviatedStatement')) ?? statement,
      code: scalarText(item.get('humanCodingScheme')) ?? '',
      levels: levelsOf(item.get('educationLevel') ?? item.get('educationalLevel')),
      parent: place !== undefined && known.has(place.parent) ? place.parent : null,
      order: place?.order ?? 0,
    }];
  });
}

function nodeId(tree: Tree | undefined): string | null {
  return isMap(tree) ? scalarText(tree.get('identifier')) : scalarText(tree);
}

function levelsOf(tree: Tree | undefined): string[] {
  const all = isList(tree) ? tree.map(scalarText) : (scalarText(tree)?.split(',') ?? []);
  return all.flatMap((level) => (level === null || level.trim() === '' ? [] : [level.trim()]));
}
