/** What `pg` calls while a query of our own runs on its connection. @typedef {{query: (text: string) => void, sendCopyFromChunk: (bytes: Buffer) => void, endCopyFrom: () => void}} Connection */

/** `COPY … FROM STDIN` of one piece of text. */
class CopyIn {
  /** @param {string} statement @param {string} lines @param {(error?: Error) => void} done */
  constructor(statement, lines, done) {
    this.statement = statement;
    this.lines = lines;
    this.done = done;
    /** @type {Error | undefined} */
    this.refusal = undefined;
  }

  /** @param {Connection} connection */
  submit(connection) {
    connection.query(this.statement);
  }

  /** @param {Connection} connection */
  handleCopyInResponse(connection) {
    connection.sendCopyFromChunk(Buffer.from(this.lines));
    connection.endCopyFrom();
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    this.done(this.refusal);
  }

  /** @param {Error} error */
  handleError(error) {
    this.done(error);
  }
}

/** @typedef {string | number | boolean | null | undefined} Value */

const SPECIAL = /[\\\t\n\r]/g;
/** @type {Record<string, string>} */
const ESCAPED = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A row as `COPY` reads it. @param {readonly Value[]} values */
export const line = (values) => `${values.map((value) => (value === null || value === undefined ? '\\N' : typeof value === 'string' ? value.replace(SPECIAL, (letter) => ESCAPED[letter] ?? letter) : String(value))).join('\t')}\n`;

/** @param {import('pg').Client} client @param {string} table @param {readonly string[]} columns @param {string} lines made by `line` @returns {Promise<void>} */
export async function copyIn(client, table, columns, lines) {
  if (lines === '') return;
  await new Promise((resolve, reject) => {
    client.query(/** @type {any} */ (new CopyIn(`COPY ${table} (${columns.join(', ')}) FROM STDIN`, lines, (error) => (error ? reject(error) : resolve(null)))));
  });
}
