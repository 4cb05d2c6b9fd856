import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** One for the process: what is spied upon lives in modules that test files share. */
export const mocker = new ModuleMocker(globalThis);

/** A test environment that is the process itself, not a realm of its own. */
export default class NativeEnvironment {
  global = globalThis;
  moduleMocker = mocker;
  fakeTimersModern;
  #lent = { console: globalThis.console, exit: process.exit };

  /** @param {{projectConfig: import('@jest/types').Config.ProjectConfig}} config */
  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  /** Takes back what the file replaced, and Jest for it. */
  async teardown() {
    mocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
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
