import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarLinks } from './calendar-links.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarService } from './calendar.service.js';
import { CarryService } from './carry.service.js';
import { CycleCasesRepository } from './cycle-cases.repository.js';
import { CycleReader } from './cycle.reader.js';
import { CycleRuns } from './cycle-runs.js';
import { CycleSteps } from './cycle-steps.js';
import { CycleWorker } from './cycle-worker.js';
import { CyclesController } from './cycles.controller.js';
import { CyclesRepository } from './cycles.repository.js';
import { CyclesService } from './cycles.service.js';
import { PanelDeciders } from './panel-deciders.js';
import { PanelsController } from './panels.controller.js';
import { PanelsRepository } from './panels.repository.js';
import { PanelsService } from './panels.service.js';

@Module({
  imports: [CasesModule, LaddersModule],
  controllers: [CyclesController, PanelsController, CalendarController],
  providers: [
    CyclesService, PanelsService, CarryService, CalendarService, CalendarLinks, CycleReader, CycleSteps, CycleRuns, CycleWorker, PanelDeciders,
    CyclesRepository, PanelsRepository, CycleCasesRepository, CalendarRepository,
  ],
})
export class CyclesModule {}
