interface Table {
  offset: number;
  length: number;
}

const FAMILY_NAME_IDS = new Set([1, 16]);

function findTable(font: Buffer, tag: string): Table {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) {
      return { offset: font.readUInt32BE(record + 8), length: font.readUInt32BE(record + 12) };
    }
  }
  throw new Error(`The font has no ${tag} table.`);
}

function* segments(font: Buffer, at: number): Generator<[first: number, last: number]> {
  const count = font.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + count * 2 + 2;
  for (let index = 0; index < count; index += 1) {
    const first = font.readUInt16BE(starts + index * 2);
    if (first !== 0xffff) {
      yield [first, font.readUInt16BE(ends + index * 2)];
    }
  }
}

function* groups(font: Buffer, at: number): Generator<[first: number, last: number]> {
  const count = font.readUInt32BE(at + 12);
  for (let index = 0; index < count; index += 1) {
    const group = at + 16 + index * 12;
    yield [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  }
}

/** The Unicode code points that an OpenType font has glyphs for, from its `cmap` table. */
export function codePointsOf(font: Buffer): Set<number> {
  const { offset } = findTable(font, 'cmap');
  const points = new Set<number>();
  const count = font.readUInt16BE(offset + 2);
  for (let index = 0; index < count; index += 1) {
    const at = offset + font.readUInt32BE(offset + 4 + index * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format !== 4 && format !== 12) {
      continue;
    }
    for (const [first, last] of format === 4 ? segments(font, at) : groups(font, at)) {
      for (let point = first; point <= last; point += 1) {
        points.add(point);
      }
    }
  }
  return points;
}

/**
 * A copy of the font whose family name has `_` for every space ("Noto_Sans"). The typesetter also
 * sees the fonts of the machine; under a name of its own ours can never be mistaken for one of them.
 */
export function withOwnFamilyName(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  const { offset } = findTable(copy, 'name');
  const strings = offset + copy.readUInt16BE(offset + 4);
  const count = copy.readUInt16BE(offset + 2);
  for (let index = 0; index < count; index += 1) {
    const record = offset + 6 + index * 12;
    if (!FAMILY_NAME_IDS.has(copy.readUInt16BE(record + 6))) {
      continue;
    }
    const start = strings + copy.readUInt16BE(record + 10);
    const end = start + copy.readUInt16BE(record + 8);
    for (let at = start; at < end; at += 1) {
      if (copy[at] === 0x20) {
        copy[at] = 0x5f;
      }
    }
  }
  return copy;
}
