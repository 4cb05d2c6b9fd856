import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { CarriedSettings } from './carried-settings.js';
import { DraftPreviewService } from './draft-preview.service.js';
import { DraftPublishService } from './draft-publish.service.js';
import { DraftReviewService } from './draft-review.service.js';
import { LadderDraftsController } from './ladder-drafts.controller.js';
import { LadderDraftsRepository } from './ladder-drafts.repository.js';
import { LadderDraftsService } from './ladder-drafts.service.js';
import { PublishRepository } from './publish.repository.js';

@Module({
  imports: [LaddersModule, PeopleModule, ReadinessModule],
  controllers: [LadderDraftsController],
  providers: [LadderDraftsService, DraftReviewService, DraftPreviewService, DraftPublishService, CarriedSettings, LadderDraftsRepository, PublishRepository],
})
export class LadderDraftsModule {}
