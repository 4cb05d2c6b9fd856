import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { EvidenceDraftsController } from './evidence-drafts.controller.js';
import { EvidenceDraftsRepository } from './evidence-drafts.repository.js';
import { EvidenceDraftsService } from './evidence-drafts.service.js';
import { MergeDraftService } from './merge-draft.service.js';

@Module({
  imports: [EvidenceModule, ReadinessModule],
  controllers: [EvidenceDraftsController],
  providers: [EvidenceDraftsService, MergeDraftService, EvidenceDraftsRepository],
})
export class EvidenceDraftsModule {}
