import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { CriteriaController } from './criteria.controller.js';
import { CriteriaRepository } from './criteria.repository.js';
import { CriteriaService } from './criteria.service.js';

@Module({ imports: [LaddersModule, ReadinessModule], controllers: [CriteriaController], providers: [CriteriaService, CriteriaRepository] })
export class CriteriaModule {}
