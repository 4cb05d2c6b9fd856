import { Injectable } from '@nestjs/common';
import { alsoCalled } from '@nextrung/domain/evidence';
import { placedIndicators } from '@nextrung/domain/ladder';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { IndicatorsAsked } from '../evidence/indicators-asked.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { SuggestedIndicator, SuggestIndicators } from './indicator-suggestions.dto.js';
import { IndicatorSuggestionsRepository } from './indicator-suggestions.repository.js';

/** As many as an item may name. */
const MOST = 4;

/** Proposes what a text may show of what is asked of a person; it chooses nothing, and keeps nothing. */
@Injectable()
export class IndicatorSuggestionsService {
  constructor(
    private readonly access: Access,
    private readonly ladders: LaddersRepository,
    private readonly indicators: IndicatorsAsked,
    private readonly repository: IndicatorSuggestionsRepository,
  ) {}

  suggest(call: Call, personId: string, { text }: SuggestIndicators): Promise<SuggestedIndicator[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const asked = await this.indicators.of(scope, []);
      const placed = placedIndicators((await this.ladders.current(scope.tx, scope.organisationId)).ladder);
      const searched = asked.flatMap((id) => {
        const { text: wording } = placed.get(id) ?? {};
        return wording === undefined ? [] : [{ id, words: alsoCalled(wording) }];
      });
      const found = await this.repository.ranked(scope.tx, searched, alsoCalled(text), MOST);
      return found.flatMap((id) => {
        const one = placed.get(id);
        return one ? [{ id, text: one.text, competency: one.competency, must: one.must }] : [];
      });
    });
  }
}
