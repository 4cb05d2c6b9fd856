/** `npm start` for the browser tests, in a data folder that is new each time; in DATA_FOLDER where a test starts it again in the same one. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './postgres/index.mjs';
import { run } from './start/run.mjs';

const folder = process.env.DATA_FOLDER ?? mkdtempSync(join(tmpdir(), 'nextrung-e2e-'));
makeFolder(folder);
await run(process.argv.slice(2), { ...process.env, DATA_DIR: folder });
