import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { CorroborationsController } from './corroborations.controller.js';
import { CorroborationsRepository } from './corroborations.repository.js';
import { CorroborationsService } from './corroborations.service.js';

@Module({ imports: [EvidenceModule, ReadinessModule], controllers: [CorroborationsController], providers: [CorroborationsService, CorroborationsRepository], exports: [CorroborationsRepository] })
export class CorroborationsModule {}
