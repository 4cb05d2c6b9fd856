import { readFileSync } from 'node:fs';
import { type Ladder, ladderFromContent } from '@nextrung/domain/ladder';
import { v7 as uuid } from 'uuid';
import { parse } from 'yaml';
import type { Tx } from '../../persistence/transaction.js';

const CONTENT = new URL('../../../content/product-management.yaml', import.meta.url);

let read: string | undefined;

/** The seven-rung product-management ladder that the product ships; one of their own for everybody who asks. */
export function builtInLadder(): Ladder {
  read ??= JSON.stringify(readLadder());
  return JSON.parse(read) as Ladder;
}

function readLadder(): Ladder {
  const content = ladderFromContent(parse(readFileSync(CONTENT, 'utf8')));
  if (!content.ok) throw new Error(`The built-in ladder is broken: ${JSON.stringify(content)}`);
  return content.value;
}

/** Publishes the built-in ladder as an organisation's first version. Gives its id. */
export async function publishBuiltInLadder(tx: Tx, organisationId: string): Promise<string> {
  const ladder = builtInLadder();
  const id = uuid();
  await tx.query('INSERT INTO ladder_versions (organisation_id, id, title, version, content) VALUES ($1, $2, $3, 1, $4)', [
    organisationId,
    id,
    ladder.title,
    JSON.stringify(ladder),
  ]);
  return id;
}
