import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive whose content is known at once. */
export interface FileEntry {
  readonly name: string;
  readonly text: string;
}

interface Written {
  readonly name: Buffer;
  readonly at: number;
  sum: number;
  packed: number;
  size: number;
}

// 1 Jan 1980: the format wants a time, and nothing here has one.
const DOS_DATE = 0x21;
// Sizes come behind the content; names are UTF-8.
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;

/** Writes a ZIP archive piece by piece, each one ready to be sent; no archive gets near the four gigabytes at which the format ends. */
export class ZipWriter {
  private readonly written: Written[] = [];
  private at = 0;

  file({ name, text }: FileEntry): Buffer {
    return Buffer.concat([this.begin(name), this.more(text), this.end()]);
  }

  begin(name: string): Buffer {
    const entry: Written = { name: Buffer.from(name), at: this.at, sum: 0, packed: 0, size: 0 };
    this.written.push(entry);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(VERSION, 4);
    head.writeUInt16LE(FLAGS, 6);
    head.writeUInt16LE(DEFLATE, 8);
    head.writeUInt16LE(DOS_DATE, 12);
    head.writeUInt16LE(entry.name.length, 26);
    return this.counted(Buffer.concat([head, entry.name]));
  }

  /** Each piece ends on a byte, so that the next one can follow. */
  more(text: string): Buffer {
    const raw = Buffer.from(text);
    const entry = this.current();
    entry.sum = crc32(raw, entry.sum);
    entry.size += raw.length;
    return this.packed(deflateRawSync(raw, { finishFlush: constants.Z_SYNC_FLUSH }));
  }

  end(): Buffer {
    const closing = this.packed(deflateRawSync(Buffer.alloc(0)));
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x08074b50, 0);
    sums(tail, 4, this.current());
    return Buffer.concat([closing, this.counted(tail)]);
  }

  /** What the archive ends with. */
  directory(): Buffer {
    const entries = this.written.map((entry) => {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50, 0);
      head.writeUInt16LE(VERSION, 4);
      head.writeUInt16LE(VERSION, 6);
      head.writeUInt16LE(FLAGS, 8);
      head.writeUInt16LE(DEFLATE, 10);
      head.writeUInt16LE(DOS_DATE, 14);
      sums(head, 16, entry);
      head.writeUInt16LE(entry.name.length, 28);
      head.writeUInt32LE(entry.at, 42);
      return Buffer.concat([head, entry.name]);
    });
    const list = Buffer.concat(entries);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(entries.length, 8);
    end.writeUInt16LE(entries.length, 10);
    end.writeUInt32LE(list.length, 12);
    end.writeUInt32LE(this.at, 16);
    return Buffer.concat([list, end]);
  }

  private current(): Written {
    const entry = this.written.at(-1);
    if (!entry) throw new Error('Begin a file first.');
    return entry;
  }

  private packed(content: Buffer): Buffer {
    this.current().packed += content.length;
    return this.counted(content);
  }

  private counted(content: Buffer): Buffer {
    this.at += content.length;
    return content;
  }
}

function sums(into: Buffer, at: number, { sum, packed, size }: Written): void {
  into.writeUInt32LE(sum, at);
  into.writeUInt32LE(packed, at + 4);
  into.writeUInt32LE(size, at + 8);
}
