// Backs up and restores. It must parse on old Node versions, so that it can say that they are too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(`Nextrung needs Node 24.15 or newer; this is ${process.versions.node}. Use npm run backup or npm run restore after npm ci, which brings one on Linux.`);
  process.exit(1);
}
const { run } = await import('./backup/run.mjs');
process.exitCode = await run(process.argv.slice(2), process.env);
