export default async () => globalThis.closeTestRun?.();
