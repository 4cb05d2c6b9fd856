import { Module } from '@nestjs/common';
import { PacketDeskModule } from '../case-packets/packet-desk.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CaseMoves } from './case-moves.js';
import { CaseReader } from './case.reader.js';
import { CaseOpenings } from './case-openings.js';
import { CasesController } from './cases.controller.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsRepository } from './decisions.repository.js';
import { DecisionsService } from './decisions.service.js';
import { Judges } from './judges.js';
import { JudgesRepository } from './judges.repository.js';
import { NeedsRepository } from './needs.repository.js';
import { NeedsService } from './needs.service.js';

@Module({
  imports: [LaddersModule, PeopleModule, PacketDeskModule],
  controllers: [CasesController, DecisionsController],
  providers: [CasesService, DecisionsService, NeedsService, CaseOpenings, CaseMoves, CaseReader, Judges, CasesRepository, DecisionsRepository, NeedsRepository, JudgesRepository],
  exports: [CaseOpenings, CaseMoves, CaseReader, Judges, CasesRepository, DecisionsRepository, NeedsRepository],
})
export class CasesModule {}
