/** @typedef {{name: string, file: string, width: number, theme: string, remarks: readonly string[]}} Picture */

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** All pictures on one page, those of one page of the product in one row. @param {readonly Picture[]} pictures */
export function contactSheet(pictures) {
  const rows = Map.groupBy(pictures, ({ name }) => name);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Every page of Nextrung</title>
<style>
body { margin: 24px; font: 14px system-ui, sans-serif; color: #1b1f24; background: #fff }
section { margin-block-end: 32px } div { display: flex; gap: 16px; align-items: flex-start; overflow-x: auto }
img { block-size: 420px; inline-size: auto; max-inline-size: 640px; object-fit: cover; object-position: top; border: 1px solid #dde1e6 }
figure { margin: 0 } figcaption { color: #5a6472 } .remark { color: #b3261e }
</style></head><body><h1>Every page</h1>
${[...rows].map(([name, own]) => `<section><h2>${escaped(name)}</h2>${[...new Set(own.flatMap(({ remarks }) => remarks))].map((remark) => `<p class="remark">${escaped(remark)}</p>`).join('')}<div>${own
    .map(({ file, width, theme }) => `<figure><a href="${escaped(file)}"><img loading="lazy" src="${escaped(file)}" alt="${escaped(`${name}, ${String(width)} px, ${theme}`)}"></a><figcaption>${String(width)} px, ${theme}</figcaption></figure>`)
    .join('')}</div></section>`).join('\n')}
</body></html>
`;
}
