const TOKEN = /\s*(?:([[\]{},:])|("(?:[^"\\\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** Where JSON that cannot be parsed goes wrong, in words; its parser names no place for every fault. */
export function jsonProblem(text: string): string {
  const open: string[] = [];
  let expects: 'value' | 'key' | 'colon' | 'separator' = 'value';
  let mayClose = false;
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < text.trimEnd().length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) return unexpected(text, at);
    const [whole, sign, quotedText] = found;
    const isValue = sign === undefined;
    if (sign === '[' || sign === '{') {
      if (expects !== 'value') return unexpected(text, at);
      open.push(sign);
      expects = sign === '{' ? 'key' : 'value';
      mayClose = true;
    } else if (sign === ']' || sign === '}') {
      const fits = open.at(-1) === (sign === ']' ? '[' : '{');
      if (!fits || !(expects === 'separator' || mayClose)) return unexpected(text, at);
      open.pop();
      expects = 'separator';
      mayClose = false;
    } else if (sign === ',') {
      if (expects !== 'separator' || open.length === 0) return unexpected(text, at);
      expects = open.at(-1) === '{' ? 'key' : 'value';
      mayClose = false;
    } else if (sign === ':') {
      if (expects !== 'colon') return unexpected(text, at);
      expects = 'value';
    } else if (isValue) {
      if (expects === 'key' && quotedText === undefined) return unexpected(text, at);
      if (expects === 'colon' || expects === 'separator') return unexpected(text, at);
      expects = expects === 'key' ? 'colon' : 'separator';
      mayClose = false;
    }
    at += whole.length;
  }
  return open.length > 0 ? `${placeIn(text, text.trimEnd().length)}: the text ends before everything is closed` : 'it is not valid JSON';
}

function unexpected(text: string, from: number): string {
  const at = from + (text.slice(from).search(/\S/) > 0 ? text.slice(from).search(/\S/) : 0);
  return `${placeIn(text, at)}: “${text.slice(at, at + 12).split('\n')[0] ?? ''}” is not expected there`;
}

/** A place in a text, by line and column from 1. */
export function placeIn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}`;
}
