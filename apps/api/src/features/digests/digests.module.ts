import { Module } from '@nestjs/common';
import { CorroborationsModule } from '../corroborations/corroborations.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { ToDoModule } from '../to-do/to-do.module.js';
import { WaiversModule } from '../waivers/waivers.module.js';
import { DigestContents } from './digest-contents.js';
import { DigestFactsRepository } from './digest-facts.repository.js';
import { DigestLinksController } from './digest-links.controller.js';
import { DigestLinksService } from './digest-links.service.js';
import { DigestMails } from './digest-mails.js';
import { DigestRuns } from './digest-runs.js';
import { DigestSettingsRepository } from './digest-settings.repository.js';
import { DigestSettingsService } from './digest-settings.service.js';
import { DigestWorker } from './digest-worker.js';
import { DigestsController } from './digests.controller.js';
import { DigestsReader } from './digests.reader.js';
import { DigestsRepository } from './digests.repository.js';
import { DigestsService } from './digests.service.js';
import { OwnDigestReader } from './own-digest.reader.js';
import { WaitingReader } from './waiting.reader.js';

@Module({
  imports: [ReadinessModule, ToDoModule, CorroborationsModule, WaiversModule, PlansModule],
  controllers: [DigestsController, DigestLinksController],
  providers: [
    DigestsService, DigestSettingsService, DigestLinksService, DigestWorker, DigestRuns, DigestMails, DigestsReader, DigestContents, OwnDigestReader, WaitingReader,
    DigestsRepository, DigestSettingsRepository, DigestFactsRepository,
  ],
})
export class DigestsModule {}
