import { looksLikeRung } from '../rank/title-signs.js';
import { isRungFact } from '../table/column-names.js';
import type { Outline, OutlineText } from '../outline/outline.js';
import type { Block } from './blocks.js';
import { plainName, plainText } from './inline.js';

interface OpenNode {
  readonly label: string;
  readonly depth: number;
  readonly source: string;
  readonly texts: OutlineText[];
  readonly children: OpenNode[];
}

/** Headings within headings, with their bullets and paragraphs. A bullet with bullets below it is a heading too. */
export function documentOutline(blocks: readonly Block[], title: string): Outline {
  const root: OpenNode = { label: title, depth: 0, source: 'the document', texts: [], children: [] };
  const path: OpenNode[] = [root];
  const open = (label: string, depth: number, line: number): void => {
    while ((path.at(-1)?.depth ?? 0) >= depth && path.length > 1) path.pop();
    const node: OpenNode = { label, depth, source: `heading ${label === '' ? 'without text' : `“${label}”`}, line ${String(line)}`, texts: [], children: [] };
    path.at(-1)?.children.push(node);
    path.push(node);
  };
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') return open(headingName(block.text), block.depth, block.line);
    if (block.kind === 'bullet') {
      const next = blocks[at + 1];
      const depth = bulletDepth(block.indent);
      while ((path.at(-1)?.depth ?? 0) >= depth && path.length > 1) path.pop();
      if (next?.kind === 'bullet' && next.indent > block.indent && block.text.length < 80) return open(headingName(block.text), depth, block.line);
    } else {
      while ((path.at(-1)?.depth ?? 0) >= 10 && path.length > 1) path.pop();
    }
    const node = path.at(-1) ?? root;
    // Pictures and other tags without any text say nothing.
    if (block.kind === 'table' || block.text.replace(/<[^<>]{0,500}>/g, '').trim() === '') return;
    const text = textOf(block.text, block.kind === 'bullet', `line ${String(block.line)}${node === root ? '' : `, under “${node.label}”`}`);
    node.texts.push(block.kind === 'text' ? { ...text, isParagraph: true } : text);
  });
  return root;
}

function bulletDepth(indent: number): number {
  return 10 + Math.min(indent, 80);
}

/** A heading without its number, its share (20%) and signs of Markdown. */
function headingName(source: string): string {
  const name = plainName(source).replace(/:$/, '').replace(/^\d{1,2}[.)]\s+/, '').replace(/\s*\(\d{1,3}\s?%\)$/, '').replace(/\s*\{[^}]*\}$/, '').trim();
  return name.replace(/\s*\((?:current|target|next)\)$/i, '');
}

const BOLD_LABEL = /^(?:\*\*|__)([^*_]{2,60}?)(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*[:–—-])\s*(\S.*)$/s;
const BOLD_START = /^(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)\s+(\S.*)$/s;
const PLAIN_LABEL = /^([\p{L}\p{N}][^:.!?–—*_`<]{1,40}?)(?::| [–—-])\s+(\S.*)$/su;

/** “**Communication:** tells …” is a text with a label; a bullet may have one without bold letters. */
function textOf(source: string, isBullet: boolean, place: string): OutlineText {
  const bold = BOLD_LABEL.exec(source);
  if (bold !== null) return { text: plainText(bold[2] ?? ''), label: plainName(bold[1] ?? ''), source: place };
  const start = BOLD_START.exec(source);
  const found = start !== null && looksLikeRung(plainName(start[1] ?? '')) ? start : isBullet ? PLAIN_LABEL.exec(source) : null;
  const whole = plainText(source);
  if (found === null) return { text: whole, source: place };
  return { text: plainText(found[2] ?? ''), label: plainName(found[1] ?? ''), whole, source: place };
}

/** Texts whose labels are rungs are rungs: “**Level 1** explains …”, “1. **PM** – owns …”. */
export function withLabelledRungs(node: Outline): Outline {
  const children = node.children.map(withLabelledRungs);
  const labelled = node.texts.filter(({ label }) => label !== undefined && looksLikeRung(label) && !isRungFact(label));
  const names = new Set(labelled.map(({ label }) => label));
  if (names.size < 2 || names.size !== labelled.length || labelled.length < node.texts.length * 0.6) return { ...node, children };
  const rungs = labelled.map(({ label = '', text, source }): Outline => ({ label, source, texts: [{ text, source }], children: [] }));
  return { ...node, texts: node.texts.filter((one) => !labelled.includes(one)), children: [...rungs, ...children] };
}
