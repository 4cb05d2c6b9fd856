import type { Placed } from './places.js';
import { Likeness } from './similarity.js';
import { mappingThresholds } from './thresholds.js';

interface Pair {
  readonly old: Placed;
  readonly now: Placed;
  readonly similarity: number;
}

/** Finds which old indicator leads to which new ones. The steps are meant to be taken in the order in which they stand here. */
export class Matching {
  private readonly likeness = new Likeness();
  private readonly targets = new Map<Placed, readonly Placed[]>();
  private readonly sources = new Map<Placed, readonly Placed[]>();
  private readonly newById: ReadonlyMap<string, Placed>;
  private readonly oldInCell: ReadonlyMap<string, readonly Placed[]>;
  private readonly newInCell: ReadonlyMap<string, readonly Placed[]>;

  constructor(
    private readonly old: readonly Placed[],
    private readonly now: readonly Placed[],
  ) {
    this.newById = new Map(now.map((one) => [one.id, one]));
    this.oldInCell = Map.groupBy(old, ({ cell }) => cell);
    this.newInCell = Map.groupBy(now, ({ cell }) => cell);
  }

  /** The same id and words; the same words in the cell; the same words anywhere. */
  bySameWords(): void {
    for (const old of this.old) {
      const now = this.newById.get(old.id);
      if (now !== undefined && now.text === old.text) this.join(old, now);
    }
    this.joinAlike(({ cell, text }) => JSON.stringify([cell, text]));
    this.joinAlike(({ text }) => text);
  }

  /** The same id, when its words have something in common. */
  byId(): void {
    this.joinSameIds(mappingThresholds.sameId);
  }

  /** The most alike first: in the cell, then the same id whatever its words, then elsewhere. */
  byLikeness(): void {
    this.joinPairs(this.old.filter((one) => this.isFree(one)).flatMap((old) => this.pairsWith(old, this.newInCell.get(old.cell) ?? [], mappingThresholds.inCell)));
    this.joinSameIds(0);
    const [old, now] = [this.old.filter((one) => this.isFree(one)), this.now.filter((one) => this.isOpen(one))];
    const everywhere = [{ old, now }];
    const columns = Map.groupBy(now, ({ column }) => column);
    const inColumns = [...Map.groupBy(old, ({ column }) => column)].map(([column, some]) => ({ old: some, now: columns.get(column) ?? [] }));
    const groups = [everywhere, inColumns].find((candidates) => workOf(candidates) <= mappingThresholds.work) ?? [];
    this.joinPairs(groups.flatMap((group) => group.old.flatMap((one) => this.pairsWith(one, group.now, mappingThresholds.elsewhere))));
  }

  /** Within a cell: new ones that repeat part of an old one, and old ones that a new one has swallowed. */
  splitAndMerge(): void {
    for (const old of this.old) this.split(old);
    for (const now of this.now) this.merge(now);
  }

  /** Where an old indicator leads, in the order of the version after. */
  targetsOf(old: Placed): readonly Placed[] {
    return this.targets.get(old) ?? [];
  }

  /** What leads to a new indicator, in the order of the version before. */
  sourcesOf(now: Placed): readonly Placed[] {
    return this.sources.get(now) ?? [];
  }

  /** Likeness of two texts, in hundredths. */
  alike(one: string, other: string): number {
    return Math.round(this.likeness.between(one, other) * 100) / 100;
  }

  /** The new indicator of the same cell that reads most alike. */
  nearestTo(old: Placed): { readonly id: string | null; readonly similarity: number } {
    const others = (this.newInCell.get(old.cell) ?? []).map(({ id, text }) => ({ id, similarity: this.alike(old.text, text) }));
    return others.reduce<{ id: string | null; similarity: number }>((best, one) => (best.id === null || one.similarity > best.similarity ? one : best), { id: null, similarity: 0 });
  }

  private split(old: Placed): void {
    const targets = this.targetsOf(old);
    if (targets.some((one) => one.cell !== old.cell || one.text === old.text || !this.isPart(one, old))) return;
    const others = (this.newInCell.get(old.cell) ?? []).filter((one) => this.isOpen(one) && this.isPart(one, old));
    if (others.length === 0) return;
    const all = [...targets, ...others].sort((a, b) => a.at - b.at);
    this.targets.set(old, all);
    for (const one of all) this.sources.set(one, [old]);
  }

  private merge(now: Placed): void {
    const sources = this.sourcesOf(now);
    const fits = (one: Placed): boolean => one.cell === now.cell && one.text !== now.text && this.isPart(one, now) && this.targetsOf(one).length <= 1;
    if (!sources.every(fits)) return;
    const others = (this.oldInCell.get(now.cell) ?? []).filter((one) => this.isFree(one) && fits(one));
    if (others.length === 0) return;
    const all = [...sources, ...others].sort((a, b) => a.at - b.at);
    this.sources.set(now, all);
    for (const one of all) this.targets.set(one, [now]);
  }

  private isPart(part: Placed, whole: Placed): boolean {
    return this.likeness.containedIn(part.text, whole.text) >= mappingThresholds.part;
  }

  private joinSameIds(least: number): void {
    for (const old of this.old) {
      const now = this.newById.get(old.id);
      if (now !== undefined && this.isFree(old) && this.isOpen(now) && this.likeness.between(old.text, now.text) >= least) this.join(old, now);
    }
  }

  private joinAlike(keyOf: (one: Placed) => string): void {
    const open = Map.groupBy(this.now.filter((one) => this.isOpen(one)), keyOf);
    for (const old of this.old) {
      const now = this.isFree(old) ? open.get(keyOf(old))?.shift() : undefined;
      if (now !== undefined) this.join(old, now);
    }
  }

  private pairsWith(old: Placed, others: readonly Placed[], least: number): Pair[] {
    return others.flatMap((now) => {
      if (!this.isOpen(now)) return [];
      const similarity = this.likeness.between(old.text, now.text, least);
      return similarity > 0 ? [{ old, now, similarity }] : [];
    });
  }

  private joinPairs(pairs: readonly Pair[]): void {
    for (const { old, now } of [...pairs].sort((a, b) => b.similarity - a.similarity || a.old.at - b.old.at || a.now.at - b.now.at)) {
      if (this.isFree(old) && this.isOpen(now)) this.join(old, now);
    }
  }

  private join(old: Placed, now: Placed): void {
    this.targets.set(old, [now]);
    this.sources.set(now, [old]);
  }

  private isFree(old: Placed): boolean {
    return !this.targets.has(old);
  }

  private isOpen(now: Placed): boolean {
    return !this.sources.has(now);
  }
}

/** Characters read when each old indicator of a group is compared with each new one. */
function workOf(groups: readonly { readonly old: readonly Placed[]; readonly now: readonly Placed[] }[]): number {
  const characters = (list: readonly Placed[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
  return groups.reduce((sum, { old, now }) => sum + characters(old) * now.length + characters(now) * old.length, 0);
}
