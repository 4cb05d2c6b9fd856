import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { FindController } from './find.controller.js';
import { FindRepository } from './find.repository.js';
import { FindService } from './find.service.js';
import { SavedSearchesController } from './saved-searches.controller.js';
import { SavedSearchesRepository } from './saved-searches.repository.js';
import { SavedSearchesService } from './saved-searches.service.js';

/** Finds evidence, and keeps what people search for again. */
@Module({
  imports: [EvidenceModule, LaddersModule],
  controllers: [FindController, SavedSearchesController],
  providers: [FindService, FindRepository, SavedSearchesService, SavedSearchesRepository],
})
export class EvidenceFindModule {}
