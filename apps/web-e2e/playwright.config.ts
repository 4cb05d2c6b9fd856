import { defineConfig } from '@playwright/test';

/** Another one where two runs share a machine. */
const PORT = Number(process.env['E2E_PORT'] ?? 3987);

/** The built product, started as a user starts it, in a data folder of its own. */
export default defineConfig({
  testDir: './src',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  outputDir: '../../test-results',
  use: {
    baseURL: `http://127.0.0.1:${String(PORT)}`,
    // Pictures of every step take a third of the time of a run.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    // What is still fading in has no contrast yet.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node ../../tools/e2e-server.mjs',
    env: { PORT: String(PORT) },
    url: `http://127.0.0.1:${String(PORT)}/health/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
  },
});
