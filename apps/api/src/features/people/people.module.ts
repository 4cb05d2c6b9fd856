import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { Departures } from './departures.js';
import { DeparturesRepository } from './departures.repository.js';
import { EmploymentService } from './employment.service.js';
import { LeavesController } from './leaves.controller.js';
import { LeavesService } from './leaves.service.js';
import { ManagerChangesRepository } from './manager-changes.repository.js';
import { PeopleController } from './people.controller.js';
import { PeopleIntakeService } from './people-intake.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { ProfileEdits } from './profile-edits.js';
import { ProfileReader } from './profile.reader.js';
import { OrgTreeController } from './tree/org-tree.controller.js';
import { OrgTreeRepository } from './tree/org-tree.repository.js';
import { OrgTreeService } from './tree/org-tree.service.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

@Module({
  imports: [LaddersModule, ReadinessModule],
  controllers: [OrgTreeController, PeopleController, LeavesController],
  providers: [
    OrgTreeService, OrgTreeRepository, PeopleService, LeavesService, PeopleIntakeService, EmploymentService, PeopleRepository, ReportingLinesRepository,
    ManagerChangesRepository, ProfileReader, ProfileEdits, Departures, DeparturesRepository,
  ],
  exports: [PeopleRepository, ManagerChangesRepository],
})
export class PeopleModule {}
