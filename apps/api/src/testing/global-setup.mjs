import { openTestRun } from '@nextrung/testing';
import { prepareDatabase } from '../../dist/persistence/prepare-database.js';

/** One cluster a run, and in it one migrated template; each test file clones it. Uses the built API, so build first. */
export default async () => {
  globalThis.closeTestRun = await openTestRun((ownerUrl) => prepareDatabase({ ownerUrl, firstLoad: null }));
};
