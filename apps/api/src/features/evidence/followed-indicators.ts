import { lowerClaim } from '@nextrung/domain/evidence';
import { type PlacedIndicator, placedIndicators } from '@nextrung/domain/ladder';
import type { LadderInForce } from '../ladders/ladders.repository.js';
import type { EvidenceIndicator } from './evidence.dto.js';
import type { GivenFor } from './voices.dto.js';
import type { IndicatorColumn } from './evidence-revision.entity.js';

/** Follows indicators that were named under any version of the ladder to the one in force. */
export class IndicatorsInForce {
  private readonly placed: ReadonlyMap<string, PlacedIndicator>;

  constructor(readonly ladder: Pick<LadderInForce, 'ladder' | 'lineage' | 'wordings'>) {
    this.placed = placedIndicators(ladder.ladder);
  }

  /** Where an indicator that was named at that moment stands now: one, several after a split, or the retired one itself. */
  follow(named: string, moment: Date): Omit<EvidenceIndicator, 'claim'>[] {
    const { lineage, wordings } = this.ladder;
    const earlier = wordings.at(named, moment);
    const givenFor: GivenFor | null = earlier && { id: earlier.id, text: earlier.text, ladderVersion: earlier.version };
    const current = lineage.current(named);
    if (current.length === 0) {
      const last = wordings.last(named);
      return [{ id: named, text: last?.text ?? named, competency: last?.competency ?? '', must: last?.must ?? false, retired: true, givenFor }];
    }
    return current.map((id) => {
      const { text = id, competency = '', must = false } = this.placed.get(id) ?? {};
      return { id, text, competency, must, retired: false, givenFor: givenFor?.id === id && givenFor.text === text ? null : givenFor };
    });
  }

  /** What was said about an indicator, once for each in which it stands now. */
  followSaid<Said extends { readonly indicator: string; readonly givenAt: Date }>({ givenAt, ...said }: Said): (Omit<Said, 'givenAt'> & { givenFor: GivenFor | null })[] {
    return this.follow(said.indicator, givenAt).map(({ id, givenFor }) => ({ ...said, indicator: id, givenFor }));
  }

  /** The same for the indicators of an item, each once; of two claims that came together the lower stands. */
  followAll(named: readonly IndicatorColumn[], moment: Date): EvidenceIndicator[] {
    const found = new Map<string, EvidenceIndicator>();
    for (const { id, claim } of named) {
      for (const indicator of this.follow(id, moment)) {
        const known = found.get(indicator.id);
        found.set(indicator.id, known ? { ...known, claim: lowerClaim(known.claim, claim) } : { ...indicator, claim });
      }
    }
    return [...found.values()];
  }
}
