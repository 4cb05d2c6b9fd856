import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { IndicatorSuggestionsController } from './indicator-suggestions.controller.js';
import { IndicatorSuggestionsRepository } from './indicator-suggestions.repository.js';
import { IndicatorSuggestionsService } from './indicator-suggestions.service.js';

@Module({ imports: [EvidenceModule, LaddersModule], controllers: [IndicatorSuggestionsController], providers: [IndicatorSuggestionsService, IndicatorSuggestionsRepository] })
export class IndicatorSuggestionsModule {}
