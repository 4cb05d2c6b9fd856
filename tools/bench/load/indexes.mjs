/** Takes the further indexes off tables that are filled, and notes how to make them again. @param {import('pg').Client} client @param {readonly string[]} tables */
export async function withoutIndexes(client, tables) {
  await client.query(`CREATE TABLE bench.indexes AS
    SELECT x.indexrelid::regclass::text AS name, pg_get_indexdef(x.indexrelid) AS definition FROM pg_index x
     WHERE x.indrelid = ANY($1::text[]::regclass[]) AND NOT x.indisunique AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid)`, [tables]);
  const { rows } = await client.query('SELECT name FROM bench.indexes');
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
}

/** @param {import('./steps.mjs').Steps} steps */
export async function withIndexes(steps) {
  const { rows } = (await steps.client?.query('SELECT name, definition FROM bench.indexes ORDER BY name')) ?? { rows: [] };
  for (const { name, definition } of rows) await steps.step(`index ${name}`, (client) => client.query(definition));
}
