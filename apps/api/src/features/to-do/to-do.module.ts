import { Module } from '@nestjs/common';
import { BreakGlassModule } from '../break-glass/break-glass.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { CorroborationsModule } from '../corroborations/corroborations.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { FirstLooksModule } from '../first-looks/first-looks.module.js';
import { HandoversModule } from '../handovers/handovers.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { WaiversModule } from '../waivers/waivers.module.js';
import { OffersModule } from '../offers/offers.module.js';
import { OngoingWorkModule } from '../ongoing-work/ongoing-work.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { EvidenceToDo } from './evidence-to-do.js';
import { LapsesRepository } from './lapses.repository.js';
import { LapsesSoon } from './lapses-soon.js';
import { RatingQueueRepository } from './rating-queue.repository.js';
import { ToDoController } from './to-do.controller.js';
import { ToDoRepository } from './to-do.repository.js';
import { ToDoService } from './to-do.service.js';
import { Waiting } from './waiting.js';

@Module({
  imports: [EvidenceModule, CorroborationsModule, WaiversModule, PlansModule, CasesModule, HandoversModule, LaddersModule, BreakGlassModule, OffersModule, OngoingWorkModule, ReadinessModule, FirstLooksModule],
  controllers: [ToDoController],
  providers: [ToDoService, EvidenceToDo, LapsesRepository, LapsesSoon, RatingQueueRepository, ToDoRepository, Waiting],
  exports: [RatingQueueRepository, ToDoRepository],
})
export class ToDoModule {}
