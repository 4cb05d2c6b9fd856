import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { GapsController } from './gaps.controller.js';
import { GapsRepository } from './gaps.repository.js';
import { OpenActions } from './open-actions.js';
import { GapsService } from './gaps.service.js';
import { StandingMarks } from './standing-marks.js';

@Module({ imports: [LaddersModule, ReadinessModule], controllers: [GapsController], providers: [GapsService, GapsRepository, OpenActions, StandingMarks], exports: [OpenActions, StandingMarks] })
export class GapsModule {}
