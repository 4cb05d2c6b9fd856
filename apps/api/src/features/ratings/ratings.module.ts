import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { RatingsController } from './ratings.controller.js';
import { RatingsRepository } from './ratings.repository.js';
import { RatingsService } from './ratings.service.js';

@Module({ imports: [EvidenceModule, ReadinessModule], controllers: [RatingsController], providers: [RatingsService, RatingsRepository], exports: [RatingsRepository] })
export class RatingsModule {}
