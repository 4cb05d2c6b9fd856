/** What a text field holds, and what of it is selected, in UTF-16 units. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type Marking = 'strong' | 'emphasis' | 'code' | 'link' | 'list' | 'numbers' | 'quote' | 'heading';

const AROUND = { strong: '**', emphasis: '*', code: '`' } as const;
const BEFORE = { list: '- ', numbers: '1. ', quote: '> ', heading: '## ' } as const;

/** The text with the selection marked, or with its mark taken off again; what is then selected is what was typed. */
export function marked(given: Selected, marking: Marking): Selected {
  switch (marking) {
    case 'strong':
    case 'emphasis':
    case 'code':
      return around(given, AROUND[marking]);
    case 'link':
      return link(given);
    case 'list':
    case 'numbers':
    case 'quote':
    case 'heading':
      return before(given, BEFORE[marking]);
  }
}

function around({ text, from, to }: Selected, mark: string): Selected {
  const [head, middle, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const only = (side: string, end: boolean): boolean => (end ? side.startsWith(mark) && !side.startsWith(mark + mark[0]) : side.endsWith(mark) && !side.endsWith(mark[0] + mark));
  if (only(head, false) && only(tail, true)) {
    return { text: head.slice(0, -mark.length) + middle + tail.slice(mark.length), from: from - mark.length, to: to - mark.length };
  }
  return { text: head + mark + middle + mark + tail, from: from + mark.length, to: to + mark.length };
}

/** A selected address becomes where the link goes, a selected word what it is called; what is missing is selected. */
function link({ text, from, to }: Selected): Selected {
  const [head, middle, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  if (/^https?:\/\/\S+$/i.test(middle)) return { text: `${head}[](${middle})${tail}`, from: from + 1, to: from + 1 };
  const at = from + middle.length + 3;
  return { text: `${head}[${middle}](https://)${tail}`, from: at, to: at + 'https://'.length };
}

/** Every line that the selection touches. */
function before({ text, from, to }: Selected, mark: string): Selected {
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const after = text.indexOf('\n', Math.max(from, to - 1));
  const end = after < 0 ? text.length : after;
  const lines = text.slice(begin, end).split('\n');
  const off = lines.every((line) => line.startsWith(mark));
  const changed = lines.map((line) => (off ? line.slice(mark.length) : mark + line)).join('\n');
  const step = off ? -mark.length : mark.length;
  return { text: text.slice(0, begin) + changed + text.slice(end), from: Math.max(begin, from + step), to: Math.max(begin, to + step * lines.length) };
}
