const LONGEST = 120;
/** What no system takes in a name, what turns its letters around, and what cannot be seen. */
const STRANGE = /[<>:"|?*\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name to show and to save under: no folders, nothing hidden, not too long, its end as it was. Never a part of a path of ours. */
export function fileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const clean = last.replace(STRANGE, '_').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '').replace(RESERVED, '_$&');
  const dot = clean.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  return `${[...(stem === '' ? 'file' : stem)].slice(0, LONGEST - end.length).join('').trim()}${end}`;
}

/** The header that makes a browser save what comes, under a name of any letters (RFC 6266). */
export function savedAs(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^ -~]/gu, '').replace(/["\\%;]/g, '_').trim();
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain.startsWith('.') || plain === '' ? `file${plain}` : plain}"; filename*=UTF-8''${encoded}`;
}
