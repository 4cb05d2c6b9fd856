import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { Departures } from './departures.js';
import { DeparturesRepository } from './departures.repository.js';
import { EmploymentService } from './employment.service.js';
import { LeavesController } from './leaves.controller.js';
import { LeavesService } from './leaves.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleIntakeService } from './people-intake.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { ProfileEdits } from './profile-edits.js';
import { ProfileReader } from './profile.reader.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

@Module({
  imports: [LaddersModule, ReadinessModule],
  controllers: [PeopleController, LeavesController],
  providers: [PeopleService, LeavesService, PeopleIntakeService, EmploymentService, PeopleRepository, ReportingLinesRepository, ProfileReader, ProfileEdits, Departures, DeparturesRepository],
  exports: [PeopleRepository],
})
export class PeopleModule {}
