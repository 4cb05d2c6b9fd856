/** Names under which nothing may be logged. */
const SECRET = /^(?:.*(?:password|passwd|secret|token|cookie|api[-_]?key|private[-_]?key|secret[-_]?key)|authorization|auditkey|audit_key|signature|parameters|query|detail|body|payload)$/i;

const HIDDEN = '[hidden]';

/** Characters of a text that are written out. */
const LONGEST = 8_000;

/** How deep an object is written out. */
const DEPTH = 4;

/** A text without what would let its reader in: passwords in addresses, cookies, tokens and the like. */
export function redactText(text: string): string {
  return (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
    .replace(/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/]*@/gi, `$1${HIDDEN}@`)
    .replace(/\b(authorization|(?:set-)?cookie|x-xsrf-token)(["']?\s*[:=]\s*)[^\r\n]*/gi, `$1$2${HIDDEN}`)
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`)
    .replace(/((?:__Host-)?nextrung|csrf|XSRF-TOKEN)=[^\s;,"']+/gi, `$1=${HIDDEN}`)
    .replace(/((?:password|passwd|secret|token|api_?key)["']?\s*[:=]\s*)(?:"[^"]*"|'[^']*'|[^\s"',;&}[]+)/gi, `$1${HIDDEN}`)
    .replace(/\bnrt_[\w-]{20,}/g, HIDDEN)
    .replace(/(\/(?:invite|reset|set-up)#)[^\s"']+/g, `$1${HIDDEN}`);
}

/** The same of anything that is logged: fields by their names, texts by what they hold. */
export function redact(value: unknown, depth = DEPTH): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Error) return errorFacts(value, depth);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '[…]';
  if (Array.isArray(value)) return value.slice(0, 20).map((entry) => redact(entry, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, SECRET.test(name) ? HIDDEN : redact(entry, depth - 1)]));
}

/** What of an error is told. Of the database's, not the statement, its values or the row: these are people's. */
function errorFacts(error: Error, depth: number): Record<string, unknown> {
  const fields = error as unknown as Record<string, unknown>;
  const named = (name: string): Record<string, string> => (typeof fields[name] === 'string' ? { [name]: redactText(fields[name]) } : {});
  const { code } = fields;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return {
    name: error.name,
    // Of values that do not fit, Postgres repeats the value.
    message: typeof code === 'string' && /^22...$/.test(code) ? 'A value does not fit (not repeated here).' : redactText(error.message),
    ...named('code'), ...named('constraint'), ...named('table'), ...named('column'), ...named('routine'),
    ...(error.cause !== undefined && depth > 0 && { cause: redact(error.cause, depth - 1) }),
    stack: frames.map(redactText),
  };
}
