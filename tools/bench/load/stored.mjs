const MONTHS_OF_HISTORY = 12;
const BATCH = 20;
const CHECKED = 20;

/**
 * Stored assessments: made by the product for one person of each shape, copied to the others of it, and compared with fresh ones of some of them.
 * @param {import('./steps.mjs').Steps} steps @param {import('./build.mjs').Built} built
 */
export async function storeAssessments(steps, built) {
  const { client } = steps;
  if (!client || steps.isDone('assessments checked')) return;
  const product = await openProduct(steps.url);
  try {
    const { organisationId, today } = built;
    await steps.step('a row for everyone', async () => {
      for (const table of await narrow(client)) await client.query(`INSERT INTO ${table} (organisation_id, id) SELECT $1, id FROM bench.people ON CONFLICT DO NOTHING`, [organisationId]);
    });
    await steps.step('assessments of one person of each shape', async () => {
      await client.query('CREATE TABLE bench.models AS SELECT DISTINCT ON (shape) shape, id FROM bench.people ORDER BY shape, number');
      const { rows } = await client.query('SELECT id FROM bench.models ORDER BY id');
      for (let start = 0; start < rows.length; start += BATCH) await product.refresh(organisationId, today, rows.slice(start, start + BATCH).map(({ id }) => id));
    });
    await steps.step('assessments copied to the others', () => copied(client, organisationId));
    await steps.step('assessments checked', async () => {
      const { rows } = await client.query('SELECT p.id FROM bench.people p WHERE NOT EXISTS (SELECT 1 FROM bench.models m WHERE m.id = p.id) ORDER BY hashtext(p.id::text) LIMIT $1', [CHECKED]);
      const ids = rows.map(({ id }) => id);
      const different = await product.different(organisationId, today, ids);
      if (different.length > 0) throw new Error(`Stored assessments that were copied are not what the product makes, as of ${different.join(', ')}.`);
      await searchedAsMade(client, organisationId);
      steps.say(`Copied assessments are what the product makes afresh: ${String(ids.length)} of ${String(ids.length)}`);
    });
    await client.query('ANALYZE');
  } finally {
    await product.close();
  }
}

/** @param {import('pg').Client} client @param {string} organisationId */
async function copied(client, organisationId) {
  const { rows: [counted] } = await client.query('SELECT count(*)::int AS models, (SELECT count(*)::int FROM assessment_runs) AS runs FROM bench.models');
  if (counted.models !== counted.runs) throw new Error(`Of ${String(counted.models)} people ${String(counted.runs)} were assessed.`);
  const others = 'bench.models m JOIN bench.people p ON p.shape = m.shape AND p.id <> m.id';
  await client.query(
    `INSERT INTO assessments (organisation_id, id, person_id, target_rung, overlay, reader, second, index, raw_index, state, confidence, summary)
     SELECT $1, gen_random_uuid(), p.id, a.target_rung, a.overlay, a.reader, a.second, a.index, a.raw_index, a.state, a.confidence, a.summary
       FROM ${others} JOIN assessments a ON a.organisation_id = $1 AND a.person_id = m.id`, [organisationId]);
  await client.query(
    `INSERT INTO assessment_runs (organisation_id, id, as_of, ladder_version_id, settings_version, policy_version)
     SELECT $1, p.id, u.as_of, u.ladder_version_id, u.settings_version, u.policy_version FROM ${others} JOIN assessment_runs u ON u.organisation_id = $1 AND u.id = m.id`, [organisationId]);
  // A year that ends in what was made.
  await client.query(
    `INSERT INTO assessment_points (organisation_id, id, person_id, target_rung, overlay, reader, on_day, index, raw_index, state, recomputed)
     SELECT $1, gen_random_uuid(), p.id, a.target_rung, a.overlay, a.reader, u.as_of - 30 * back, greatest(0, a.index - back), greatest(0, a.raw_index - back), a.state, false
       FROM bench.people p JOIN assessments a ON a.organisation_id = $1 AND a.person_id = p.id JOIN assessment_runs u ON u.organisation_id = $1 AND u.id = p.id
      CROSS JOIN generate_series(0, ${String(MONTHS_OF_HISTORY)}) AS back ON CONFLICT DO NOTHING`, [organisationId]);
  for (const table of await narrow(client)) {
    const { rows } = await client.query(`SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('organisation_id', 'id')`, [table]);
    const columns = rows.map(({ name }) => name).join(', ');
    await client.query(`DELETE FROM ${table} s USING ${others} WHERE s.organisation_id = $1 AND s.id = p.id`, [organisationId]);
    await client.query(`INSERT INTO ${table} (organisation_id, id, ${columns}) SELECT $1, p.id, ${columns} FROM ${others} JOIN ${table} s ON s.organisation_id = $1 AND s.id = m.id`, [organisationId]);
  }
}

/** Tables with one row a person that are written with the assessments; those of them that this version has. @param {import('pg').Client} client @returns {Promise<string[]>} */
async function narrow(client) {
  const { rows } = await client.query(`SELECT t.name FROM unnest(ARRAY['standings']) AS t (name) WHERE to_regclass(t.name) IS NOT NULL`);
  return rows.map(({ name }) => name);
}

/**
 * What is stored holds for the day on which it was made; measured on a later day, it is taken for that day's, so that nothing is made again meanwhile.
 * What was copied without triggers is carried to the places as they would have done; without it everybody counts there as never assessed.
 * @param {import('pg').Client} client
 */
export async function forToday(client) {
  const { rowCount } = await client.query('UPDATE assessment_runs SET as_of = current_date WHERE as_of <> current_date');
  for (const table of await narrow(client)) {
    await client.query(`UPDATE ${table} SET as_of = current_date WHERE as_of <> current_date`);
    const carried = await client.query(`UPDATE ${table} s SET as_of = s.as_of FROM places q WHERE q.organisation_id = s.organisation_id AND q.id = s.id AND (q.as_of IS DISTINCT FROM s.as_of OR q.counted IS NULL)`);
    if ((rowCount ?? 0) + (carried.rowCount ?? 0) > 0) await client.query(`VACUUM (ANALYZE) ${table}, places`);
  }
  return rowCount ?? 0;
}

/** What items are found by was written without the product's own function: the same has to come of it. @param {import('pg').Client} client @param {string} organisationId */
async function searchedAsMade(client, organisationId) {
  await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [organisationId]);
  const sample = async () => (await client.query('SELECT s.* FROM evidence_search s WHERE s.person_id IN (SELECT id FROM bench.people ORDER BY number DESC LIMIT 3) ORDER BY s.id')).rows;
  const before = await sample();
  await client.query('SELECT refresh_evidence_search(s.id) FROM evidence_search s WHERE s.person_id IN (SELECT id FROM bench.people ORDER BY number DESC LIMIT 3)');
  const after = await sample();
  const at = before.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(after[index]));
  if (before.length === 0 || at >= 0) throw new Error(`Items are not found by what the product would find them by: ${JSON.stringify(before[at])} instead of ${JSON.stringify(after[at])}.`);
}

/** The product's own services, without a port. @param {string} ownerUrl */
async function openProduct(ownerUrl) {
  const [{ NestFactory }, { AppModule }, { AppConfig }, { Assessments }, { TenantTransactions }, { serverAddress }] = await Promise.all([
    import('@nestjs/core'), import('../../../apps/api/dist/app.module.js'), import('../../../apps/api/dist/config/app-config.js'),
    import('../../../apps/api/dist/features/readiness/assessments.js'), import('../../../apps/api/dist/persistence/tenant-transactions.js'), import('../../../apps/api/dist/persistence/prepare-database.js'),
  ]);
  const { FastifyAdapter } = await import('@nestjs/platform-fastify');
  // Never initialised, so that no job of it begins.
  const app = await NestFactory.create(AppModule.with(new AppConfig({ SERVER_DATABASE_URL: serverAddress(ownerUrl), PORT: '3000' })), new FastifyAdapter(), { logger: ['error', 'warn'], abortOnError: false });
  const assessments = app.get(Assessments, { strict: false });
  const transactions = app.get(TenantTransactions, { strict: false });
  const stored = `SELECT person_id, target_rung, overlay, reader, second, summary FROM assessments WHERE organisation_id = $1 AND person_id = ANY($2) ORDER BY person_id, target_rung, overlay, reader`;
  return {
    /** @param {string} organisationId @param {string} today @param {string[]} ids */
    refresh: (organisationId, today, ids) => transactions.run(organisationId, (tx) => assessments.refresh({ tx, organisationId, today }, ids)),
    /** People whose fresh assessments are others than the stored ones. @param {string} organisationId @param {string} today @param {string[]} ids @returns {Promise<string[]>} */
    different: (organisationId, today, ids) => transactions.run(organisationId, async (tx) => {
      const before = await tx.query(stored, [organisationId, ids]);
      await assessments.refresh({ tx, organisationId, today }, ids);
      const after = await tx.query(stored, [organisationId, ids]);
      /** @param {any[]} rows @param {string} id */
      const of = (rows, id) => JSON.stringify(rows.filter((row) => row.person_id === id));
      return ids.filter((id) => of(before, id) !== of(after, id));
    }),
    close: () => app.close(),
  };
}
