import { Module } from '@nestjs/common';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { CompareController } from './compare.controller.js';
import { CompareRepository } from './compare.repository.js';
import { CompareService } from './compare.service.js';

@Module({ imports: [ReadinessModule], controllers: [CompareController], providers: [CompareService, CompareRepository] })
export class CompareModule {}
