import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { CounterObservationsController } from './counter-observations.controller.js';
import { CounterObservationsRepository } from './counter-observations.repository.js';
import { CounterObservationsService } from './counter-observations.service.js';
import { QuestionsRepository } from './questions.repository.js';
import { QuestionsService } from './questions.service.js';
import { RatingsController } from './ratings.controller.js';
import { RatingsRepository } from './ratings.repository.js';
import { RatingsService } from './ratings.service.js';

@Module({
  imports: [EvidenceModule, LaddersModule, ReadinessModule],
  controllers: [RatingsController, CounterObservationsController],
  providers: [RatingsService, RatingsRepository, QuestionsService, QuestionsRepository, CounterObservationsService, CounterObservationsRepository],
  exports: [RatingsRepository],
})
export class RatingsModule {}
