import { importedPolicy, ladderLimits } from '../limits.js';
import type { Rung, TargetPolicy } from '../ladder.js';
import type { LadderReader } from './ladder-reader.js';

const PATH = 'promotion_policy.targets';

/** Everything demonstrated: what a rung asks for where a file has no policies. */
export function policyOfImportedRung(competencies: readonly string[]): TargetPolicy {
  return { sustained: [], demonstrated: competencies, ...importedPolicy, typicalMonthsInLevel: null };
}

/** Gives every rung its policy: all of them are in the file, or the file has none. */
export function withPolicies<Place extends Pick<Rung, 'id'>>(
  reader: LadderReader,
  section: unknown,
  rungs: readonly Place[],
  competencies: readonly string[],
): (Place & { readonly policy: TargetPolicy })[] {
  if (section === undefined || section === null) return rungs.map((rung) => ({ ...rung, policy: policyOfImportedRung(competencies) }));
  const targets = reader.fields(reader.fields(section, 'promotion_policy')['targets'], PATH);
  const ids = rungs.map(({ id }) => id);
  reader.onlyKnown(targets, PATH, ids, 'rung');
  return rungs.map((rung, at) => {
    const path = `${PATH}.${rung.id}`;
    const fields = reader.fields(targets[rung.id], path);
    return { ...rung, policy: { ...readPolicy(reader, fields, path, competencies), ...readFrom(reader, fields['from'], `${path}.from`, ids, at) } };
  });
}

function readPolicy(reader: LadderReader, policy: Readonly<Record<string, unknown>>, path: string, competencies: readonly string[]): TargetPolicy {
  const readIds = (field: string): string[] =>
    reader.list(policy[field], `${path}.${field}`, (item, at) => {
      const id = reader.text(item, at);
      if (id !== '' && !competencies.includes(id)) reader.note(at, 'is not a competency of the ladder');
      return id;
    });
  const sustained = readIds('sustained');
  const demonstrated = readIds('demonstrated');
  reader.unique([...sustained, ...demonstrated], () => path);
  for (const id of competencies) {
    if (!sustained.includes(id) && !demonstrated.includes(id)) reader.note(path, `says nothing about ${id}`);
  }
  const months = policy['typical_months_in_level'] ?? null;
  return {
    sustained,
    demonstrated,
    sustainDays: reader.between(policy['sustain_days'], `${path}.sustain_days`, 1, ladderLimits.sustainDays),
    minEpisodes: reader.between(policy['min_episodes'], `${path}.min_episodes`, 1, ladderLimits.episodes),
    typicalMonthsInLevel: months === null ? null : reader.between(months, `${path}.typical_months_in_level`, 1, ladderLimits.months),
  };
}

// The rung below is what a reader assumes anyway; only another one is kept, so that reordering rungs keeps the policy true.
function readFrom(reader: LadderReader, value: unknown, path: string, ids: readonly string[], at: number): Pick<TargetPolicy, 'from'> {
  if (value === undefined) return {};
  const from = value === null ? null : reader.text(value, path);
  if (from !== null && !ids.includes(from)) reader.note(path, 'is not a rung of the ladder');
  if (from !== null && from === ids[at]) reader.note(path, 'must be another rung');
  return from === (ids[at - 1] ?? null) ? {} : { from };
}
