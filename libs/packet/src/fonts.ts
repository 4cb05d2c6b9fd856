import { readFileSync } from 'node:fs';

import { codePointsOf, withOwnFamilyName } from './font-file.js';

const FAMILIES = [
  ['SourceSerif4-Regular', 'SourceSerif4-Italic', 'SourceSerif4-SemiBold'],
  ['NotoSans-Regular', 'NotoSans-SemiBold'],
  // Draws a letter with its dots as one sign, so that copied text has each letter once; Noto knows the rare ones.
  ['IBMPlexSansArabic-Regular'],
  ['NotoSansArabic-Regular'],
  ['NotoSansHebrew-Regular'],
  ['NotoSansDevanagari-Regular'],
  ['NotoSansBengali-Regular'],
  ['NotoSansTamil-Regular'],
  ['NotoSansThai-Regular'],
  ['NotoSansGujarati-Regular'],
  ['NotoSansGurmukhi-Regular'],
  ['NotoSansTelugu-Regular'],
  ['NotoSansKannada-Regular'],
  ['NotoSansMalayalam-Regular'],
  ['NotoSansGeorgian-Regular'],
  ['NotoSansArmenian-Regular'],
  ['NotoSansEthiopic-Regular'],
  // Cut down to Hangul, and to kana and the common 21,000 Han characters, as they are written on the Chinese mainland.
  ['NotoSansKR-Regular'],
  ['NotoSansSC-Regular'],
  // Knows digits too, so that it comes last.
  ['NotoEmoji-Regular'],
];

/** The fonts of the printed packet, and for each family what all of its cuts can print. */
export interface PacketFonts {
  files: Buffer[];
  coverage: ReadonlySet<number>[];
}

let loaded: PacketFonts | undefined;

/** Read once and kept: about 15 MB. */
export function packetFonts(): PacketFonts {
  if (loaded === undefined) {
    const files: Buffer[] = [];
    const coverage = FAMILIES.map((cuts) => {
      const sets = cuts.map((cut) => {
        const file = readFileSync(new URL(`../assets/fonts/${cut}.ttf`, import.meta.url));
        files.push(withOwnFamilyName(file));
        return codePointsOf(file);
      });
      return sets.reduce((all, set) => all.intersection(set));
    });
    loaded = { files, coverage };
  }
  return loaded;
}
