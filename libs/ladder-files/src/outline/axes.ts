import { looksLikeRung, titleSigns } from '../rank/title-signs.js';
import { nameKey } from '../text/clean-text.js';
import { hasText, type Outline } from './outline.js';

/** How an outline holds a ladder below a node. */
export type Axes = 'rungs above competencies' | 'competencies above rungs' | 'names above names' | 'none';

/** Whether a node is a rung: the file says so, or its name does. */
export function isRung(node: Outline): boolean {
  return node.role === undefined ? looksLikeRung(node.label) : node.role === 'rung';
}

/** Whether most of the nodes are rungs, and more than one or said to be. */
export function areRungs(nodes: readonly Outline[]): boolean {
  const rungs = nodes.filter(isRung);
  if (rungs.length === 0 || rungs.length < nodes.length * 0.6) return false;
  return rungs.length > 1 || rungs[0]?.role === 'rung';
}

/** Decides what the nodes below one are. */
export function axesBelow(node: Outline): Axes {
  const kids = node.children.filter(hasText);
  if (kids.length === 0) return 'none';
  if (areRungs(kids)) return 'rungs above competencies';
  const inner = kids.flatMap((kid) => kid.children.filter(hasText));
  const overRungs = kids.filter((kid) => areRungs(kid.children.filter(hasText)) || isOneRung(kid));
  const competenciesAreSaid = kids.every(({ role }) => role === 'competency');
  if (overRungs.length > 0 && overRungs.length >= kids.length * 0.5) {
    const ofRungs = overRungs.flatMap((kid) => kid.children.filter(hasText));
    const deep = ofRungs.filter((rung) => rung.children.some(hasText));
    // A role above its levels is a ladder, and so is a node whose rungs hold names themselves.
    if (!competenciesAreSaid && overRungs.every(({ label, role }) => role === undefined && titleSigns(label).isRole)) return 'none';
    return deep.length > ofRungs.length / 2 && !competenciesAreSaid && kids.length < 12 ? 'none' : 'competencies above rungs';
  }
  if (kids.length < 2 || inner.some(isRung) || !repeats(kids)) return 'none';
  return 'names above names';
}

function isOneRung(node: Outline): boolean {
  const [only, ...others] = node.children.filter(hasText);
  return only !== undefined && others.length === 0 && isRung(only);
}

/** Whether the names within come again under most nodes, as in a matrix. */
function repeats(kids: readonly Outline[]): boolean {
  const names = kids.map((kid) => new Set(kid.children.filter(hasText).map(({ label }) => nameKey(label))));
  const all = new Set(names.flatMap((one) => [...one]));
  const sum = names.reduce((total, { size }) => total + size, 0);
  return all.size > 0 && sum >= all.size * kids.length * 0.5 && sum > all.size;
}
