import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { OngoingWorkController } from './ongoing-work.controller.js';
import { OngoingWorkRepository } from './ongoing-work.repository.js';
import { OngoingWorkService } from './ongoing-work.service.js';

@Module({ imports: [EvidenceModule, ReadinessModule], controllers: [OngoingWorkController], providers: [OngoingWorkService, OngoingWorkRepository], exports: [OngoingWorkRepository] })
export class OngoingWorkModule {}
