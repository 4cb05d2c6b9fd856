import { crc32 } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A picture of one point, with these chunks before its end. */
export function png(extra: readonly (readonly [type: string, data: string])[] = [], width = 1, height = 1): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', Buffer.from('789c6360000000020001', 'hex')), ...extra.map(([type, data]) => chunk(type, Buffer.from(data))), chunk('IEND', Buffer.alloc(0))]);
}

const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);

/** Exif as a phone writes it: which way up, then words standing for a place. */
const exif = (orientation: number, place: string): Buffer =>
  Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'), Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0]), Buffer.from(place)]);

export const jpeg = ({ place = '', orientation = 6, behind = '' } = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]), segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')), ...(place === '' ? [] : [segment(0xe1, exif(orientation, place))]), segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${place}`)),
    segment(0xfe, Buffer.from(`a comment ${place}`)), segment(0xdb, Buffer.alloc(65)), segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])), segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]), Buffer.from([0xff, 0xd9]), Buffer.from(behind),
  ]);

export function webp(place = ''): Buffer {
  const part = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(type, 'latin1'), length, data, Buffer.alloc(data.length % 2)]);
  };
  const body = Buffer.concat([Buffer.from('WEBP'), part('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])), part('VP8 ', Buffer.alloc(11, 7)), part('EXIF', Buffer.from(place)), part('XMP ', Buffer.from(place))]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const TYPES = (main: string): string => `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`;
const MAIN = { docx: 'wordprocessingml.document.main+xml', xlsx: 'spreadsheetml.sheet.main+xml', pptx: 'presentationml.presentation.main+xml' };

/** A document with these parts beside its own. */
export const office = (kind: keyof typeof MAIN, parts: Zippable = {}): Buffer =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8(TYPES(MAIN[kind])), 'main.xml': strToU8('<w/>'.repeat(500)), ...parts }));

/** A document whose directory says less than what a part unfolds to. */
export function lyingDocument(): Buffer {
  const honest = Buffer.from(zipSync({ '[Content_Types].xml': strToU8(TYPES(MAIN.docx)), 'big.xml': Buffer.alloc(5_000_000) }, { level: 9 }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(5_000_000);
  for (let at = honest.indexOf(size); at >= 0; at = honest.indexOf(size, at + 1)) honest.writeUInt32LE(900_000, at);
  return honest;
}
