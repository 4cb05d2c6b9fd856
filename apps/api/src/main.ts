import 'reflect-metadata';
import { AppConfig } from './config/app-config.js';
import { createApp } from './create-app.js';
import { redactText } from './platform/logging/redact.js';
import { Jobs } from './platform/jobs/jobs.js';
import { collectSooner } from './platform/threads/memory.js';

/** Tells the launcher, where there is one. */
const tell = (message: object): void => void process.send?.(message);

try {
  collectSooner();
  const config = new AppConfig(process.env);
  const app = await createApp(config);
  await app.listen({ port: config.port, host: config.host });
  await app.get(Jobs).start();
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void app.close().finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  // A launcher that was killed leaves no server behind.
  process.on('disconnect', stop);
  if (process.connected === false) stop();
  tell({ type: 'ready', address: config.publicUrl.origin });
} catch (error) {
  const message = redactText(error instanceof Error ? error.message : String(error));
  tell({ type: 'failed', message });
  console.error(message);
  process.exit(1);
}
