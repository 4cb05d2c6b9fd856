import MarkdownIt from 'markdown-it';

/** How deep tokens may nest; what nests deeper is not laid out at all. */
export const DEEPEST_TOKENS = 60;

const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i;

/** Whether an address may be opened from a text. */
export const opens = (url: string): boolean => WEB_ADDRESS.test(url);

/**
 * Only what the model has a place for. Left as they were typed: HTML, images, entities, tables, rules, indented code, titles that
 * are underlined, and definitions of links, which would vanish from the text.
 */
export const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false, maxNesting: DEEPEST_TOKENS })
  .disable(['table', 'hr', 'code', 'lheading', 'reference', 'html_block', 'strikethrough', 'image', 'entity', 'html_inline']);
parser.validateLink = opens;
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (url) => url;
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
for (const scheme of ['ftp:', 'mailto:', '//']) parser.linkify.add(scheme, null);
