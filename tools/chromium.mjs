import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The one without a window first: it is lighter. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where a Chromium is: CHROMIUM_PATH, or the first of its names on the PATH; null when there is none. */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  const folders = [...PATH.split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

export const howToGetChromium = 'No Chromium was found for the browser tests: install one (on Debian: apt-get install chromium-headless-shell), or name it with CHROMIUM_PATH.';
