/** One test that ran: where, its whole name, and how it ended. @typedef {{file: string, title: string, state: 'passed' | 'failed' | 'skipped'}} Ran */
/** @typedef {'passed' | 'failed' | 'partly built' | 'not built'} Verdict */

/** What jest wrote. @param {any} report @param {string} root @returns {Ran[]} */
export function ofJest(report, root) {
  return report.testResults.flatMap((/** @type {any} */ suite) => {
    const file = String(suite.name).replace(`${root}/`, '');
    // A suite that cannot be loaded has no tests, and has failed all the same.
    if (suite.assertionResults.length === 0) return [{ file, title: '', state: 'failed' }];
    return suite.assertionResults.map((/** @type {any} */ one) => ({ file, title: String(one.fullName), state: one.status === 'passed' || one.status === 'failed' ? one.status : 'skipped' }));
  });
}

/** What Playwright wrote. @param {any} report @returns {Ran[]} */
export function ofPlaywright(report) {
  /** @param {any} suite @returns {Ran[]} */
  const walk = (suite) => [
    ...(suite.specs ?? []).map((/** @type {any} */ spec) => ({ file: `apps/web-e2e/src/${String(spec.file)}`, title: String(spec.title), state: spec.ok ? 'passed' : 'failed' })),
    ...(suite.suites ?? []).flatMap(walk),
  ];
  return report.suites.flatMap(walk);
}

/**
 * How a line stands, with what failed or is missing.
 * @param {import('./bars.mjs').Line} line @param {readonly Ran[]} ran @param {boolean | null} commandPassed null where there is no command, or it was left out
 * @returns {{verdict: Verdict, passed: number, problems: string[]}}
 */
export function judge({ tests, command }, ran, commandPassed) {
  const found = tests.map(({ file, title }) => ({ file, title, of: ran.filter((one) => one.file === file && (title?.test(one.title) ?? true) && one.state !== 'skipped') }));
  const failed = found.flatMap(({ of }) => of.filter(({ state }) => state === 'failed').map(({ file, title }) => `failed: ${file} › ${title}`));
  const missing = found.filter(({ of }) => of.length === 0).map(({ file, title }) => `not there: ${file}${title ? ` ${String(title)}` : ''}`);
  const passed = found.reduce((sum, { of }) => sum + of.filter(({ state }) => state === 'passed').length, 0) + (commandPassed === true ? 1 : 0);
  const commandFailed = commandPassed === false && command ? [`failed: ${command.join(' ')}`] : [];
  if (failed.length + commandFailed.length > 0) return { verdict: 'failed', passed, problems: [...failed, ...commandFailed, ...missing] };
  if (passed === 0) return { verdict: 'not built', passed, problems: missing };
  return { verdict: missing.length > 0 ? 'partly built' : 'passed', passed, problems: missing };
}
