export * from './model.js';
export { canonicalJson, packetDigest } from './canonical.js';
export { PacketError, numberByFirstMention, packetProblems } from './numbering.js';
export { renderMarkdown } from './markdown.js';
export { renderLadderPdf } from './ladder-pdf.js';
export type { LadderPrint } from './ladder-sheet.js';
export { renderPdf } from './pdf.js';
export { renderWord } from './word.js';
