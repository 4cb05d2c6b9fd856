export type { Block, Inline, RichText } from './model.js';
export { marked, type Marking, type Selected } from './marking.js';
export { plainInlines, plainTextOf } from './plain-text.js';
export { readRichText } from './read-rich-text.js';
