export { chosenMajor, startCluster, type Cluster, type PostgresMajor } from './cluster.js';
export { execute, withDatabase } from './sql.js';
export { TestDatabase } from './test-database.js';
export { openTestRun, testRun, type Migrate, type TestRun } from './test-run.js';
