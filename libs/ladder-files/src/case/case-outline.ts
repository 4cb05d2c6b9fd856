import type { Outline } from '../outline/outline.js';
import type { CaseItem } from './case-items.js';

const RUNG = /^(?:rung|level|grade|role level|job level|career level|band|stage|milestone)$/i;
const COMPETENCY = /^(?:competency|competence|skill|capability|dimension|domain)$/i;

/** Whether items of this type are rungs. */
export const isRungType = (type: string): boolean => RUNG.test(type);

/** Items within items, as isChildOf says; an item without children is a text of the one above it. */
export function caseOutline(items: readonly CaseItem[], title: string): Outline {
  const children = new Map<string | null, CaseItem[]>();
  for (const item of items) children.set(item.parent, [...(children.get(item.parent) ?? []), item]);
  const seen = new Set<string>();
  // A competency that is an item under every level is one by its name.
  const names = new Map<string, number>();
  for (const { short } of items) names.set(short, (names.get(short) ?? 0) + 1);
  const nodeOf = (item: CaseItem): Outline => {
    seen.add(item.id);
    const below = (children.get(item.id) ?? []).filter(({ id }) => !seen.has(id)).sort((a, b) => a.order - b.order);
    const isLeaf = (one: CaseItem): boolean => !children.has(one.id) && !RUNG.test(one.type) && !COMPETENCY.test(one.type);
    const role = RUNG.test(item.type) ? 'rung' : COMPETENCY.test(item.type) ? 'competency' : undefined;
    return {
      label: item.short,
      key: names.get(item.short) === 1 ? item.id : undefined,
      source: placeOf(item),
      summary: item.short === item.statement ? undefined : item.statement,
      ...(role !== undefined && { role }),
      texts: below.filter(isLeaf).map((one) => ({ text: one.statement, source: placeOf(one) })),
      children: below.filter((one) => !isLeaf(one)).map(nodeOf),
    };
  };
  return { label: title, source: 'the package', texts: [], children: (children.get(null) ?? []).sort((a, b) => a.order - b.order).map(nodeOf) };
}

function placeOf({ code, id }: CaseItem): string {
  return `item ${code === '' ? id : code}`;
}
