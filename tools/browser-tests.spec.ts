import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runBrowserTests } from './browser-tests.mjs';

/** Stands in for Playwright: writes the report that lies ready for the run, and notes what it was asked for. */
const PLAYWRIGHT = `#!/bin/sh
name=$(basename "$PLAYWRIGHT_JSON_OUTPUT_NAME" .json)
echo "$name $*" >> "$READY/asked"
cp "$READY/$name.json" "$PLAYWRIGHT_JSON_OUTPUT_NAME" 2>/dev/null
[ -f "$PLAYWRIGHT_JSON_OUTPUT_NAME" ] && ! grep -q unexpected "$PLAYWRIGHT_JSON_OUTPUT_NAME"
`;
const { PATH = '' } = process.env;

describe('the browser tests', () => {
  let folder: string;
  const ready = (name: string, outcomes: Record<string, string[]>): void => {
    const suites = Object.entries(outcomes).map(([file, statuses]) => ({ file, suites: [{ specs: statuses.map((status) => ({ file, tests: [{ status }] })) }] }));
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ suites }));
  };
  const run = (): ReturnType<typeof runBrowserTests> => runBrowserTests({ root: folder, reports: mkdtempSync(join(folder, 'reports-')), chromium: 'none' });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nextrung-browser-tests-'));
    writeFileSync(join(folder, 'npx'), PLAYWRIGHT);
    chmodSync(join(folder, 'npx'), 0o755);
    Object.assign(process.env, { PATH: `${folder}:${PATH}`, READY: folder });
    for (const part of [1, 3, 4]) ready(`browser-${String(part)}`, { 'pay.spec.ts': ['expected', 'skipped'] });
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    process.env['PATH'] = PATH;
    delete process.env['READY'];
    rmSync(folder, { recursive: true, force: true });
  });

  it('are run once where all pass', async () => {
    ready('browser-2', { 'find.spec.ts': ['expected', 'expected'] });
    expect(await run()).toEqual({ passed: 5, failed: 0, skipped: 3 });
    expect(readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')).toHaveLength(4);
  });

  it('are run again by whole files where one fails, and count as the second run says', async () => {
    ready('browser-2', { 'find.spec.ts': ['expected'], 'capture.spec.ts': ['expected', 'unexpected', 'skipped'] });
    ready('browser-2-again', { 'capture.spec.ts': ['expected', 'expected', 'expected'] });
    expect(await run()).toEqual({ passed: 7, failed: 0, skipped: 3 });
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toContain('browser-2-again playwright test /capture\\.spec\\.ts$ -c');
    ready('browser-2-again', { 'capture.spec.ts': ['expected', 'unexpected', 'skipped'] });
    expect(await run()).toEqual({ passed: 5, failed: 1, skipped: 4 });
  });

  it('fail where much fails, or where nothing could be run', async () => {
    ready('browser-2', { 'a.spec.ts': ['unexpected'], 'b.spec.ts': ['unexpected'], 'c.spec.ts': ['unexpected'], 'd.spec.ts': ['unexpected'] });
    expect(await run()).toEqual({ passed: 3, failed: 4, skipped: 3 });
    rmSync(join(folder, 'browser-2.json'));
    expect(await run()).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });
});
