import 'reflect-metadata';
import { AppConfig } from './config/app-config.js';
import { makeFurtherOrganisation } from './features/organisations/further-organisation.js';
import { readOrder } from './features/organisations/organisation-order.js';
import { createDataSource } from './persistence/data-source.js';

/** Makes a further organisation of this installation, for the command that asked. */
const tell = (message: object): void => void process.send?.(message);

try {
  const order = readOrder(JSON.parse(process.env['NEXTRUNG_ORGANISATION'] ?? '{}'));
  if (order.problems) throw new Error(order.problems.join('\n'));
  const url = process.env['DATABASE_URL'] ?? '';
  const { publicUrl } = new AppConfig({ SERVER_DATABASE_URL: url, HOST: process.env['HOST'], PORT: process.env['PORT'], PUBLIC_URL: process.env['PUBLIC_URL'] });
  const owner = await createDataSource({ url, applicationName: 'nextrung organisation', poolSize: 1 }).initialize();
  try {
    tell({ type: 'made', ...(await makeFurtherOrganisation(owner, order.organisation, publicUrl.origin)) });
  } finally {
    await owner.destroy();
  }
  process.exit(0);
} catch (error) {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
