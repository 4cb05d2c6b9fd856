// Starts everything: build, database, server. It must parse on old Node versions, so that it can say that they are too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(`Nextrung needs Node 24.15 or newer; this is ${process.versions.node}. Start it with npm start after npm ci, which brings one on Linux.`);
  process.exit(1);
}
const { run } = await import('./start/run.mjs');
await run(process.argv.slice(2), process.env);
