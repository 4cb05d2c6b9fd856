export * from './model.js';
export { renderPayHtml, renderPayJson, renderPayMarkdown, renderPayPdf } from './render.js';
export { renderPayWord } from './word.js';
