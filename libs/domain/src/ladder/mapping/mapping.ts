/** What became of indicators when a ladder was replaced. */
export type MappingKind = 'same' | 'reworded' | 'split' | 'merged' | 'retired';

/** One decision of a mapping: old indicators and the new ones that take over what was shown for them. */
export interface MappingEntry {
  readonly kind: MappingKind;
  /** Old ids: several only when merged. */
  readonly from: readonly string[];
  /** New ids: several only when split, none when retired. */
  readonly to: readonly string[];
}

/** The new ids that old ones lead to, in order and each once. Retired ones, and ids that the mapping does not know, lead nowhere. */
export function mapIndicators(mapping: readonly MappingEntry[], ids: readonly string[]): string[] {
  const targets = targetsOf(mapping);
  return [...new Set(ids.flatMap((id) => targets.get(id)?.to ?? []))];
}

/**
 * The mapping from the first version to the last, over mappings that follow one another. It leads every id where the
 * mappings lead it one after the other.
 */
export function composeMappings(first: readonly MappingEntry[], ...rest: readonly (readonly MappingEntry[])[]): readonly MappingEntry[] {
  return rest.reduce(composeTwo, first);
}

interface Way {
  readonly from: string;
  readonly to: readonly string[];
  readonly same: boolean;
}

function composeTwo(first: readonly MappingEntry[], second: readonly MappingEntry[]): readonly MappingEntry[] {
  const onward = targetsOf(second);
  const ways = first.flatMap(({ kind, from, to }) =>
    from.map((id): Way => ({ from: id, to: mapIndicators(second, to), same: kind === 'same' && to.every((one) => onward.get(one)?.kind === 'same') })),
  );
  const meeting = Map.groupBy(ways.filter(({ to }) => to.length === 1), ({ to }) => to[0]);
  const told = new Set<string>();
  return ways.flatMap((way): MappingEntry[] => {
    const [target] = way.to;
    if (target === undefined) return [{ kind: 'retired', from: [way.from], to: [] }];
    if (way.to.length > 1) return [{ kind: 'split', from: [way.from], to: way.to }];
    const together = meeting.get(target) ?? [way];
    if (together.length === 1) return [{ kind: way.same ? 'same' : 'reworded', from: [way.from], to: [target] }];
    if (told.has(target)) return [];
    told.add(target);
    return [{ kind: 'merged', from: together.map(({ from }) => from), to: [target] }];
  });
}

function targetsOf(mapping: readonly MappingEntry[]): Map<string, MappingEntry> {
  return new Map(mapping.flatMap((entry) => entry.from.map((id) => [id, entry] as const)));
}
