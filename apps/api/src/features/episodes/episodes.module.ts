import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { EpisodesController } from './episodes.controller.js';
import { EpisodesRepository } from './episodes.repository.js';
import { EpisodesService } from './episodes.service.js';

@Module({ imports: [EvidenceModule, ReadinessModule], controllers: [EpisodesController], providers: [EpisodesService, EpisodesRepository] })
export class EpisodesModule {}
