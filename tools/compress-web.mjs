/** Writes a Brotli and a gzip copy beside each text file of the built browser application; the server sends the smallest that is understood. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = new URL('../apps/web/dist/browser/', import.meta.url);

for (const name of readdirSync(ROOT, { recursive: true })) {
  if (!/\.(js|css|svg|json)$/.test(String(name))) continue;
  const file = new URL(String(name), ROOT);
  const text = readFileSync(file);
  if (text.length < 1024) continue;
  writeFileSync(new URL(`${file.href}.br`), brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(new URL(`${file.href}.gz`), gzipSync(text, { level: 9 }));
}
