export * from './model.js';
export { maskedPay } from './masked.js';
export { renderPayHtml, renderPayJson, renderPayMarkdown, renderPayPdf } from './render.js';
export { renderPayWord } from './word.js';
