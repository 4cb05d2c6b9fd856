/** Measures what a first visit loads of the browser application; fails above the budget. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const ROOT = new URL('../apps/web/dist/browser/', import.meta.url);
const TARGET = 170;
const BUDGET = 200;

const page = readFileSync(new URL('index.html', ROOT), 'utf8');
const scripts = [...new Set([...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file]) => file ?? ''))];
const size = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, ROOT)), { level: 9 }).length, 0) / 1024;
console.log(`Initial JavaScript: ${size.toFixed(1)} KB gzip in ${scripts.length} files (target ${TARGET}, budget ${BUDGET})`);
if (scripts.length === 0 || size > BUDGET) process.exit(1);
