import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {{transform: (path: string, options: object) => {code: string, sourceMapPath: string | null}}} Transformer */

/** What `@jest/globals` gives to the test file that runs. @type {{given: Record<string, unknown>}} */
export const globals = { given: {} };

/** The source maps of what was loaded, by path and by address. @type {Map<string, string>} */
export const sourceMaps = new Map();

const GLOBALS = 'jest:globals';
const MODULES = { supportsDynamicImport: true, supportsExportNamespaceFrom: true, supportsStaticESM: true, supportsTopLevelAwait: true };
let times = 0;
let registered = false;

/** Runs a test file, again each time. @param {string} path */
export async function runFile(path) {
  times += 1;
  await import(`${pathToFileURL(path).href}?${String(times)}`);
}

/**
 * Has Node load the sources by Jest's settings: names by `moduleNameMapper`, TypeScript by `transform`, kept in Jest's cache.
 * @param {{moduleNameMapper: [string, string][]}} config @param {Transformer} transformer
 */
export function loadByConfig(config, transformer) {
  if (registered) return;
  registered = true;
  const names = config.moduleNameMapper.map(([pattern, target]) => ({ pattern: new RegExp(pattern), target }));

  registerHooks({
    resolve(specifier, context, next) {
      const from = context.parentURL ?? '';
      if (!from.startsWith('file:') || from.includes('/node_modules/')) return next(specifier, context);
      if (specifier === '@jest/globals') return { url: `${GLOBALS}?${from}`, format: 'module', shortCircuit: true };
      for (const { pattern, target } of names) {
        const match = pattern.exec(specifier);
        if (!match) continue;
        const name = target.replaceAll(/\$(\d)/g, (_, group) => match[Number(group)] ?? '');
        const source = new URL(name.endsWith('.ts') ? name : `${name}.ts`, name.startsWith('/') ? 'file:' : from);
        if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
      }
      return next(specifier, context);
    },
    load(url, context, next) {
      if (url.startsWith(GLOBALS)) return { format: 'module', source: globalsModule(url), shortCircuit: true };
      if (!/^file:.*\.ts(\?\d+)?$/.test(url) || url.includes('/node_modules/')) return next(url, context);
      const path = fileURLToPath(url.replace(/\?\d+$/, ''));
      const { code, sourceMapPath } = transformer.transform(path, MODULES);
      if (sourceMapPath !== null) for (const name of [path, url]) sourceMaps.set(name, sourceMapPath);
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}

/** What stays for the next test file gets only what is the same there. @param {string} url */
function globalsModule(url) {
  const names = /\.ts\?\d+$/.test(url) ? Object.keys(globals.given) : ['expect', 'jest'];
  return `import { globals } from ${JSON.stringify(import.meta.url)};\nexport const { ${names.join(', ')} } = globals.given;`;
}
