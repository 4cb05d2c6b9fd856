/**
 * Where the indicators of one version went in the next: those that moved, by id; none where one was retired. One that
 * stays as it is, or is only reworded, keeps its id and is not named, unless others lead to it too: then it leads to itself.
 */
export type LineageStep = ReadonlyMap<string, readonly string[]>;

/**
 * Where the indicators of every earlier version stand in the version in force. What was recorded keeps the ids that it
 * was given against; they are followed whenever it is read. An id is never used again for something else.
 */
export class Lineage {
  private constructor(
    private readonly steps: readonly LineageStep[],
    /** Every id that moved since any version, with where it stands now. */
    readonly moved: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** @param steps from the first version to the one in force */
  static of(steps: readonly LineageStep[]): Lineage {
    const ids = new Set(steps.flatMap((step) => [...step.keys()]));
    return new Lineage(steps, new Map([...ids].map((id) => [id, followed(id, steps)])));
  }

  /** The lineage once this step has been taken too. */
  followedBy(step: LineageStep): Lineage {
    return Lineage.of([...this.steps, step]);
  }

  /** The ids in force of an indicator of any version, without doubles. */
  current(id: string): readonly string[] {
    return this.moved.get(id) ?? [id];
  }

  /** The indicator itself and everything that it became on the way to the version in force. */
  became(id: string): ReadonlySet<string> {
    const all = new Set([id]);
    this.steps.reduce<string[]>((ids, step) => {
      const next = ids.flatMap((one) => step.get(one) ?? [one]);
      next.forEach((one) => all.add(one));
      return next;
    }, [id]);
    return all;
  }

  /** The same for several, in order, each once. */
  currentOf(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => this.current(id)))];
  }

  /**
   * What holds for an indicator in force only where it held for everything that went into it, itself included where it kept
   * its id. What was given for an indicator itself is never replaced by what was given for others.
   * @param given by the id that it was given for
   * @param together what several of them amount to
   */
  heldThroughout<Held>(given: ReadonlyMap<string, Held>, together: (parts: readonly [Held, ...Held[]]) => Held): Map<string, Held> {
    let held = new Map(given);
    for (const step of this.steps) {
      const next = new Map([...held].filter(([id]) => !step.has(id)));
      for (const [target, sources] of sourcesOf(step)) {
        const [first, ...others] = sources.flatMap((source) => held.get(source) ?? []);
        if (first === undefined || others.length < sources.length - 1 || next.has(target)) continue;
        next.set(target, (sources.includes(target) ? held.get(target) : undefined) ?? together([first, ...others]));
      }
      held = next;
    }
    return held;
  }
}

/** Nothing has moved. */
export const NO_LINEAGE = Lineage.of([]);

function followed(id: string, steps: readonly LineageStep[]): string[] {
  return steps.reduce<string[]>((ids, step) => [...new Set(ids.flatMap((one) => step.get(one) ?? [one]))], [id]);
}

function sourcesOf(step: LineageStep): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const [id, targets] of step) {
    for (const target of targets) sources.set(target, [...(sources.get(target) ?? []), id]);
  }
  return sources;
}
