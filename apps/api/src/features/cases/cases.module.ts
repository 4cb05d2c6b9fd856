import { Module } from '@nestjs/common';
import { PacketDeskModule } from '../case-packets/packet-desk.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AppointmentsService } from './appointments.service.js';
import { CaseListRepository } from './case-list.repository.js';
import { CaseMoves } from './case-moves.js';
import { CaseReader } from './case.reader.js';
import { CaseOpenings } from './case-openings.js';
import { CasesToDo } from './cases-to-do.js';
import { CasesController } from './cases.controller.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsRepository } from './decisions.repository.js';
import { DecisionsService } from './decisions.service.js';
import { Judges } from './judges.js';
import { JudgesRepository } from './judges.repository.js';
import { NominationCycles } from './nomination-cycles.js';
import { NominationCyclesRepository } from './nomination-cycles.repository.js';
import { NominationsService } from './nominations.service.js';
import { NeedsRepository } from './needs.repository.js';
import { NeedsService } from './needs.service.js';
import { Seats } from './seats.js';
import { SeatsRepository } from './seats.repository.js';

@Module({
  imports: [LaddersModule, PeopleModule, PacketDeskModule],
  controllers: [CasesController, DecisionsController],
  providers: [CasesToDo, CasesService, AppointmentsService, NominationsService, NominationCycles, NominationCyclesRepository, CaseOpenings, DecisionsService, NeedsService, CaseMoves, CaseReader, Judges, Seats, SeatsRepository, CasesRepository, CaseListRepository, DecisionsRepository, NeedsRepository, JudgesRepository],
  exports: [CasesToDo, NominationCycles, CaseOpenings, CaseMoves, CaseReader, Judges, Seats, CasesRepository, DecisionsRepository, NeedsRepository],
})
export class CasesModule {}
