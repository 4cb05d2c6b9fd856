import type { Interview } from '../interview.js';
import type { Outline, OutlineText } from '../outline/outline.js';
import { looksLikeRung } from '../rank/title-signs.js';
import { listed, nameKey, quoted } from '../text/clean-text.js';
import { fieldNames, nameOfKey } from './field-names.js';
import { isList, isMap, scalarText, type Tree, type TreeMap } from './tree.js';

const SENTENCE = /\S+\s+\S+\s+\S+\s+\S+/;

interface Building {
  label: string;
  role?: Outline['role'];
  key?: string;
  ordinal?: number;
  summary?: string;
  level?: string;
  readonly texts: OutlineText[];
  readonly children: Outline[];
  readonly source: string;
}

/** Turns nested lists and maps into an outline: keys and name fields are its labels, texts its ends. */
export function treeOutline(tree: Tree, title: string, interview: Interview): Outline {
  const reader = new TreeReader();
  const root = reader.node(tree, '', 'content', undefined);
  const { attributes, examples } = reader;
  if (attributes.size > 0) interview.warn(`These fields have no place in a ladder and are left out: ${listed([...attributes], 12)}.`);
  if (examples.size > 0) interview.warn(`Examples are no expectations and are left out: ${[...examples].map(([key, count]) => `${quoted(key)} (${String(count)})`).join(', ')}.`);
  return withDeclaredRoles({ ...root, label: root.label === '' ? title : root.label });
}

class TreeReader {
  readonly attributes = new Set<string>();
  readonly examples = new Map<string, number>();

  node(tree: Tree, label: string, path: string, role: Outline['role'], isNumbered = false): Outline {
    const building: Building = { label, texts: [], children: [], source: path, ...(role !== undefined && { role }) };
    if (isMap(tree)) this.map(building, tree, path, isNumbered);
    else if (isList(tree)) this.list(building, tree, path, undefined, '');
    else this.text(building, tree, path);
    return building;
  }

  private map(node: Building, map: TreeMap, path: string, isNumbered: boolean): void {
    const labels = [...map.keys()].filter((key) => fieldNames.isLabel(key) && (scalarText(map.get(key)) ?? '') !== '').sort((a, b) => fieldNames.labelOrder(a) - fieldNames.labelOrder(b));
    const [labelKey] = labels;
    const hasName = labelKey !== undefined && this.looksNamed(map, labelKey);
    if (hasName) this.name(node, map, labels);
    const named = hasName || isNumbered;
    for (const [key, value] of map) {
      if (hasName && labels.includes(key)) continue;
      this.field(node, key, value, path === 'content' ? key : `${path}.${key}`, named);
    }
    // A summary with nothing else beside it is what the node says.
    if (node.summary !== undefined && node.texts.length === 0 && node.children.length === 0 && named) node.texts.push({ text: node.summary, source: path });
  }

  /** A map like {name, criteria} has a name; one like {title: […], level: […]} is keyed by its names. */
  private looksNamed(map: TreeMap, labelKey: string): boolean {
    const scalars = [...map.values()].filter((value) => scalarText(value) !== null).length;
    return map.size > 1 || scalars === 0 || fieldNames.roleOfLabel(labelKey) === undefined;
  }

  private name(node: Building, map: TreeMap, labels: readonly string[]): void {
    const [first = ''] = labels;
    node.label = scalarText(map.get(first)) ?? node.label;
    const key = labels.find((one) => fieldNames.isKey(one)) ?? labels.find((one) => one !== first && typeof map.get(one) === 'number') ?? labels[1];
    const keyText = key === undefined ? null : scalarText(map.get(key));
    if (keyText !== null && keyText !== node.label) node.key = keyText;
    const role = labels.map((one) => fieldNames.roleOfLabel(one)).find((one) => one !== undefined);
    if (role !== undefined) node.role ??= role;
    const number = labels.map((one) => map.get(one)).find((value) => typeof value === 'number');
    if (typeof number === 'number' && node.role === 'rung') node.ordinal = number;
  }

  private field(node: Building, key: string, value: Tree, path: string, named: boolean): void {
    const scalar = scalarText(value);
    const container = fieldNames.container(key);
    if (value === null || scalar === '') return;
    if (fieldNames.isOrdinal(key) && typeof value === 'number' && named) node.ordinal ??= value;
    else if (fieldNames.isLevelScale(key) && scalar !== null && named) node.level = scalar;
    else if (fieldNames.isExample(key)) this.examples.set(key, (this.examples.get(key) ?? 0) + (isList(value) ? value.length : 1));
    else if (scalar !== null) this.scalar(node, key, value, scalar, path, named);
    else if (isList(value)) {
      if (named && fieldNames.isText(key) && !value.some((item) => isMap(item) && this.isNamedItem(item))) this.list(node, value, path, undefined, key);
      else if (container !== null && value.some((item) => isMap(item) || isList(item))) this.list(node, value, path, container === 'unsaid' ? undefined : container, key);
      else if (container === 'rung' || container === 'competency') for (const item of value) this.declare(node, item, path, container);
      else if (container !== null && named) this.list(node, value, path, undefined, key);
      else node.children.push(this.listNode(value, key, path));
    } else if (isMap(value)) {
      if (container === null && !fieldNames.isText(key)) node.children.push(this.node(value, nameOfKey(key), path, undefined));
      else for (const [name, one] of value) node.children.push(this.node(one, name === '' ? name : nameOfKey(name), `${path}.${name}`, container === 'unsaid' || container === null ? undefined : container));
    }
  }

  private scalar(node: Building, key: string, value: Tree, scalar: string, path: string, named: boolean): void {
    const isPlace = fieldNames.container(key) === null;
    if (typeof value === 'string' && looksLikeRung(nameOfKey(key))) node.children.push({ label: nameOfKey(key), texts: [{ text: scalar, source: path }], children: [], source: path });
    else if (named && fieldNames.isSummary(key)) node.summary ??= scalar;
    else if (named && fieldNames.isText(key) && typeof value === 'string') node.texts.push({ text: scalar, source: path });
    else if (typeof value !== 'string' || (named && !SENTENCE.test(scalar)) || (path === key && !SENTENCE.test(scalar)) || !isPlace) this.attributes.add(key);
    else if (/^https?:\S+$/.test(scalar) || fieldNames.isLabel(key)) this.attributes.add(key);
    else node.children.push({ label: nameOfKey(key), texts: [{ text: scalar, source: path }], children: [], source: path });
  }

  private listNode(value: readonly Tree[], key: string, path: string): Outline {
    const building: Building = { label: nameOfKey(key), texts: [], children: [], source: path };
    this.list(building, value, path, undefined, key);
    return building;
  }

  private list(node: Building, list: readonly Tree[], path: string, role: Outline['role'], key: string): void {
    list.forEach((item, at) => {
      const place = `${path}[${String(at)}]`;
      if (isMap(item)) {
        if (role === undefined && !this.isNamedItem(item) && this.onlyText(node, item, place)) return;
        if (this.isNamedItem(item)) {
          node.children.push(this.node(item, '', place, role));
          return;
        }
        // Levels of a list without names are numbered.
        const label = `${/milestone/i.test(key) ? 'Milestone' : 'Level'} ${String(at + 1)}`;
        const isLevel = role !== 'competency' && [...item.keys()].some((one) => fieldNames.isText(one) || fieldNames.isSummary(one));
        const child = this.node(item, isLevel || role !== undefined ? label : '', place, role, isLevel);
        node.children.push(isLevel ? { ...child, ordinal: at + 1, role: 'rung' } : child);
      } else if (isList(item)) {
        node.children.push(this.node(item, `Level ${String(at + 1)}`, place, role ?? 'rung'));
      } else this.text(node, item, place);
    });
  }

  private isNamedItem(item: TreeMap): boolean {
    return [...item.keys()].some((key) => fieldNames.isLabel(key) && (scalarText(item.get(key)) ?? '') !== '');
  }

  /** An item such as {criteria: "…", examples: […]} is a text. */
  private onlyText(node: Building, item: TreeMap, place: string): boolean {
    const texts = [...item].filter(([key, value]) => (fieldNames.isText(key) || fieldNames.isSummary(key)) && typeof value === 'string');
    const [first] = texts;
    if (first === undefined || [...item].some(([key, value]) => !fieldNames.isExample(key) && (isMap(value) || isList(value)))) return false;
    const must = [...item].find(([key, value]) => fieldNames.isMust(key) && typeof value === 'boolean')?.[1];
    for (const [key, value] of texts) node.texts.push({ text: scalarText(value) ?? '', source: `${place}.${key}`, ...(typeof must === 'boolean' && { must }) });
    for (const [key, value] of item) {
      if (fieldNames.isExample(key)) this.examples.set(key, (this.examples.get(key) ?? 0) + (isList(value) ? value.length : 1));
      else if (!texts.some(([other]) => other === key) && !fieldNames.isMust(key)) this.attributes.add(key);
    }
    return true;
  }

  /** A list of names alone, such as `levels: [Junior, Senior]`. */
  private declare(node: Building, item: Tree, path: string, role: 'rung' | 'competency'): void {
    const label = scalarText(item);
    if (label !== null && label !== '') node.children.push({ label, role, texts: [], children: [], source: path });
  }

  private text(node: Building, item: Tree, path: string): void {
    const text = scalarText(item);
    if (text !== null && text !== '') node.texts.push({ text, source: path });
  }
}

/** Gives the nodes of a matrix the roles of the rungs and competencies that the file lists apart. */
function withDeclaredRoles(root: Outline): Outline {
  const roles = new Map<string, Outline['role']>();
  for (const { label, key, role } of root.children) {
    if (role === undefined) continue;
    roles.set(nameKey(label), role);
    if (key !== undefined) roles.set(nameKey(key), role);
  }
  if (roles.size === 0) return root;
  const give = (node: Outline): Outline => ({ ...node, role: node.role ?? roles.get(nameKey(node.label)) ?? roles.get(nameKey(node.key ?? '')), children: node.children.map(give) });
  return { ...root, children: root.children.map(give) };
}
