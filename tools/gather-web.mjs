/**
 * Gathers the built browser application into few files. The builder makes a file of whatever is shared by the same pages, so that a first
 * visit loads dozens of them; here what every page needs is one file, and the small pieces that several pages share are another.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Bytes, not compressed: what is shared and not larger, with all that it needs itself, is not worth a request of its own. */
const SMALL = 9_000;

const ROOT = new URL('../apps/web/dist/browser/', import.meta.url);
/** The one that the builder brings along. */
const { rolldown } = createRequire(import.meta.resolve('@angular/build/package.json'))('rolldown');

/** @typedef {{needs: readonly string[], opens: readonly string[], size: number}} Piece */

/** What a script needs at once, itself included. @param {ReadonlyMap<string, Piece>} pieces @param {string} from @param {Set<string>} [found] */
function reach(pieces, from, found = new Set()) {
  if (found.has(from)) return found;
  found.add(from);
  for (const next of pieces.get(from)?.needs ?? []) reach(pieces, next, found);
  return found;
}

/** Where the pieces go that do not stay by themselves. @param {ReadonlyMap<string, Piece>} pieces @param {string} main @returns {Map<string, 'base' | 'shared'>} */
function places(pieces, main) {
  const initial = reach(pieces, main);
  const pages = new Set([...pieces.values()].flatMap(({ opens }) => opens));
  /** @type {Map<string, number>} */
  const shares = new Map();
  for (const page of pages) for (const id of reach(pieces, page)) shares.set(id, (shares.get(id) ?? 0) + 1);
  /** @type {Map<string, 'base' | 'shared'>} */
  const found = new Map();
  for (const id of pieces.keys()) {
    if (initial.has(id)) found.set(id, 'base');
    else if (!pages.has(id) && (shares.get(id) ?? 0) > 1) {
      const weight = [...reach(pieces, id)].reduce((sum, one) => sum + (initial.has(one) ? 0 : (pieces.get(one)?.size ?? 0)), 0);
      if (weight <= SMALL) found.set(id, 'shared');
    }
  }
  return found;
}

const scripts = readdirSync(ROOT).filter((name) => name.endsWith('.js'));
const index = new URL('index.html', ROOT);
const page = readFileSync(index, 'utf8');
const [, main] = /<script src="(main-[^"]+\.js)"/.exec(page) ?? [];
if (main === undefined) throw new Error('The built page names no main script.');

/** @type {Map<string, 'base' | 'shared'>} */
let placed = new Map();
const bundle = await rolldown({
  input: { main: fileURLToPath(new URL(main, ROOT)) },
  preserveEntrySignatures: false,
  plugins: [{
    name: 'places',
    /** @this {{getModuleIds: () => Iterable<string>, getModuleInfo: (id: string) => {importedIds: string[], dynamicallyImportedIds: string[], code: string | null}}} */
    buildEnd() {
      const pieces = new Map([...this.getModuleIds()].map((id) => {
        const { importedIds, dynamicallyImportedIds, code } = this.getModuleInfo(id);
        return [id, { needs: importedIds, opens: dynamicallyImportedIds, size: code?.length ?? 0 }];
      }));
      placed = places(pieces, fileURLToPath(new URL(main, ROOT)));
    },
  }],
});
const { output } = await bundle.generate({
  minify: { mangle: false, compress: false },
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: (/** @type {{name: string}} */ { name }) => `${name.replace(/-[A-Z0-9]{8}$/, '')}-[hash].js`,
  codeSplitting: { groups: [{ name: (/** @type {string} */ id) => placed.get(id) ?? null }] },
});
await bundle.close();

const chunks = output.filter((/** @type {{type: string}} */ { type }) => type === 'chunk');
const entry = chunks.find((/** @type {{isEntry: boolean}} */ { isEntry }) => isEntry);
const links = entry.imports.map((/** @type {string} */ name) => `<link rel="modulepreload" href="${name}" nonce="__CSP_NONCE__">`).join('');
for (const name of scripts) rmSync(new URL(name, ROOT));
for (const { fileName, code } of chunks) writeFileSync(new URL(fileName, ROOT), code);
writeFileSync(index, page.replaceAll(/<link rel="modulepreload"[^>]*>/g, '').replace(`<script src="${main}"`, `${links}<script src="${entry.fileName}"`));
console.log(`Scripts: ${String(scripts.length)} gathered into ${String(chunks.length)}`);
