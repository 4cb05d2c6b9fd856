import { DataSource, type Logger } from 'typeorm';
import type { TestApi } from './test-api.js';

export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the server says to the database while something is done: the very statements of the repositories. */
export async function sentWhile(api: TestApi, work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = [];
  const dataSource = api.app.get(DataSource);
  const logger = dataSource.logger;
  const listening: Logger = {
    logQuery: (text, values) => { sent.push({ text, values: values === undefined ? [] : [...(values as unknown[])] }); },
    logQueryError: () => undefined, logQuerySlow: () => undefined, logSchemaBuild: () => undefined, logMigration: () => undefined, log: () => undefined,
  };
  Object.assign(dataSource, { logger: listening });
  try {
    await work();
  } finally {
    Object.assign(dataSource, { logger });
  }
  return sent;
}
