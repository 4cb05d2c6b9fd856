import { Module } from '@nestjs/common';
import { PersonalDataModule } from '../personal-data/personal-data.module.js';
import { RetentionRuns } from './retention-runs.js';
import { RetentionWorker } from './retention-worker.js';
import { RetentionController } from './retention.controller.js';
import { RetentionRepository } from './retention.repository.js';
import { RetentionService } from './retention.service.js';

@Module({ imports: [PersonalDataModule], controllers: [RetentionController], providers: [RetentionService, RetentionRepository, RetentionRuns, RetentionWorker] })
export class RetentionModule {}
