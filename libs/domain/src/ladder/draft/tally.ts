interface Count {
  readonly word: string;
  /** When it was first counted. */
  readonly at: number;
  times: number;
}

/** Counts words, and knows the one that came most often; the first of several. */
export class Tally {
  private readonly counts = new Map<string, Count>();
  private leader: Count | null = null;

  add(word: string): void {
    const count = this.counts.get(word) ?? { word, at: this.counts.size, times: 0 };
    count.times += 1;
    this.counts.set(word, count);
    const { leader } = this;
    if (leader === null || count.times > leader.times || (count.times === leader.times && count.at < leader.at)) this.leader = count;
  }

  has(word: string): boolean {
    return this.counts.has(word);
  }

  /** Null before anything was counted. */
  get most(): string | null {
    return this.leader?.word ?? null;
  }
}
