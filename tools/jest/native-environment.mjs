import { ModuleMocker } from 'jest-mock';

/** One for the process: what is spied upon lives in modules that test files share. */
export const mocker = new ModuleMocker(globalThis);

/** A test environment that is the process itself, not a realm of its own. */
export default class NativeEnvironment {
  global = globalThis;
  moduleMocker = mocker;
  #lent = { console: globalThis.console, exit: process.exit };

  async setup() {}

  /** Takes back what the file replaced, and Jest for it. */
  async teardown() {
    mocker.restoreAllMocks();
    globalThis.console = this.#lent.console;
    process.exit = this.#lent.exit;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
}
