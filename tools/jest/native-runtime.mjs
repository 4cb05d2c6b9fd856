import { createRequire } from 'node:module';
import { mocker } from './native-environment.mjs';
import { globals, loadByConfig, runFile, sourceMaps } from './native-modules.mjs';

const require = createRequire(import.meta.url);
const STATE_OF_A_FILE = ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS'];

/** A `runtime` of Jest with which Node loads the modules, once for all test files of a process. See docs/adr/0023. */
export default class NativeRuntime {
  #timers;

  /**
   * @param {{moduleNameMapper: [string, string][]}} config @param {import('./native-environment.mjs').default} environment @param {unknown} _resolver
   * @param {import('./native-modules.mjs').Transformer} transformer
   */
  constructor(config, environment, _resolver, transformer) {
    this.#timers = environment.fakeTimersModern;
    loadByConfig(config, transformer);
  }

  /** What collects and runs the tests of a file: begins empty for each. @param {string} path */
  requireInternalModule(path) {
    for (const key of Object.getOwnPropertySymbols(globalThis)) {
      if (STATE_OF_A_FILE.includes(key.description ?? '')) Reflect.deleteProperty(globalThis, key);
    }
    Reflect.deleteProperty(require.cache, path);
    return require(path);
  }

  /** @param {string} path */
  requireModule(path) {
    return require(path);
  }

  /** @param {Record<string, unknown>} given */
  setGlobalsForRuntime(given) {
    const jest = {
      fn: mocker.fn.bind(mocker),
      spyOn: mocker.spyOn.bind(mocker),
      clearAllMocks: () => { mocker.clearAllMocks(); },
      restoreAllMocks: () => { mocker.restoreAllMocks(); },
      useFakeTimers: () => { this.#timers.useFakeTimers(); },
      useRealTimers: () => { this.#timers.useRealTimers(); },
      advanceTimersByTime: (/** @type {number} */ ms) => { this.#timers.advanceTimersByTime(ms); },
    };
    globals.given = { ...given, jest };
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** @param {string} path */
  async unstable_importModule(path) {
    await runFile(path);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {}
}
