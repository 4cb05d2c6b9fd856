import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceReader } from './evidence.reader.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { IndicatorsAsked } from './indicators-asked.js';
import { EvidenceVisibilityService } from './evidence-visibility.service.js';

@Module({
  imports: [LaddersModule, ReadinessModule, OpeningsModule],
  controllers: [EvidenceController],
  providers: [EvidenceService, EvidenceVisibilityService, EvidenceRepository, EvidenceReader, IndicatorsAsked],
  exports: [EvidenceReader, EvidenceRepository, IndicatorsAsked],
})
export class EvidenceModule {}
