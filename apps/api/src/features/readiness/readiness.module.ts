import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { AssessmentInputRepository } from './assessment-input.repository.js';
import { Assessments } from './assessments.js';
import { AssessmentsRefresher } from './assessments-refresher.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { CandidateReader } from './candidate.reader.js';
import { Dossiers } from './dossiers.js';
import { ProjectionsService } from './projections.service.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessService } from './readiness.service.js';
import { RefreshWorker } from './refresh-worker.js';
import { RefreshRepository } from './refresh.repository.js';
import { SettingsRepository } from './settings.repository.js';
import { StandingsRepository } from './standings.repository.js';
import { StateMoves } from './state-moves.js';
import { TraceService } from './trace.service.js';
import { WhatIfService } from './what-if.service.js';

@Module({
  imports: [LaddersModule],
  controllers: [ReadinessController],
  providers: [
    ReadinessService, TraceService, ProjectionsService, WhatIfService, CandidateReader, Dossiers, StateMoves, Assessments, AssessmentsRefresher, RefreshWorker,
    AssessmentInputRepository, AssessmentsRepository, RefreshRepository, SettingsRepository, StandingsRepository,
  ],
  exports: [CandidateReader, Dossiers, StateMoves, Assessments, SettingsRepository],
})
export class ReadinessModule {}
