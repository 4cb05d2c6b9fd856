import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.js';
import { keepPlans, KeptPlans } from './kept-plans.js';
import { SnakeCaseNaming } from './naming.js';
import { MIGRATIONS } from './migrations/index.js';

// A calendar day stays the text that Postgres sends; a Date would move it across time zones.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** Connections that serve requests live longer than a pause between two of them, and go before their plans grow old. */
const servingConnections = () => {
  const plans = new KeptPlans();
  return { idleTimeoutMillis: 300_000, maxLifetimeSeconds: 600, onConnect: (client: pg.ClientBase) => keepPlans(client, plans) };
};

export interface DatabaseOptions {
  url: string;
  applicationName: string;
  poolSize: number;
  /** Its connections answer many short requests. */
  serving?: boolean;
}

/** Options of one data source; the owner's runs migrations, the server's serves requests. */
export function dataSourceOptions({ url, applicationName, poolSize, serving = false }: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    // Without a listener a stopped database would end the process.
    poolErrorHandler: () => undefined,
    // What is asked together (`Promise.all`) goes over the line together and is done in order: one wait, not one for each.
    extra: { pipeline: true, connectionTimeoutMillis: 10_000, ...(serving ? servingConnections() : {}) },
  };
}

export const createDataSource = (options: DatabaseOptions): DataSource => new DataSource(dataSourceOptions(options));
