/** `npm start` in a data folder that is new each time, for the browser tests. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './postgres/index.mjs';
import { run } from './start/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nextrung-e2e-'));
makeFolder(folder);
await run([], { ...process.env, DATA_DIR: folder });
