import type { EarlierText } from './version-mapping.js';

/** The words that an indicator had in an earlier version. */
export interface EarlierWording extends EarlierText {
  /** Number of the last version that had them. */
  readonly version: number;
  /** When the next version was published. */
  readonly until: Date;
}

/** What indicators said in earlier versions: what was recorded then was recorded for those words. */
export class Wordings {
  private readonly byId: ReadonlyMap<string, readonly EarlierWording[]>;

  /** @param wordings oldest first */
  constructor(wordings: readonly EarlierWording[]) {
    this.byId = Map.groupBy(wordings, ({ id }) => id);
  }

  /** The words of an indicator at that moment; null where they are still in force. */
  at(id: string, moment: Date): EarlierWording | null {
    return this.byId.get(id)?.find(({ until }) => moment < until) ?? null;
  }

  /** The last words of every indicator that an earlier version had, or had otherwise. */
  lastOfAll(): EarlierWording[] {
    return [...this.byId.values()].flatMap((wordings) => wordings.at(-1) ?? []);
  }

  /** The last words of an indicator that is not in force any more; null for one that is, or never was. */
  last(id: string): EarlierWording | null {
    return this.byId.get(id)?.at(-1) ?? null;
  }
}
