import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { AssessmentInputRepository } from './assessment-input.repository.js';
import { Dossiers } from './dossiers.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessService } from './readiness.service.js';

@Module({ imports: [LaddersModule], controllers: [ReadinessController], providers: [ReadinessService, Dossiers, AssessmentInputRepository], exports: [Dossiers] })
export class ReadinessModule {}
