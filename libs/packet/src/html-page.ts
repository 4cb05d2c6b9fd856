import { createHash } from 'node:crypto';

import { escapeHtml as e } from './html-blocks.js';
import { HTML_STYLE } from './html-style.js';

/** A whole page: no script, nothing loaded from elsewhere, and its policy forbids both. */
export function htmlPage(language: string, title: string, body: readonly string[]): string {
  const style = createHash('sha256').update(HTML_STYLE, 'utf8').digest('base64');
  return `<!doctype html>
<html lang="${e(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${e(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}
