import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { EmploymentService } from './employment.service.js';
import { LeavesController } from './leaves.controller.js';
import { LeavesService } from './leaves.service.js';
import { LinesController } from './lines.controller.js';
import { LinesService } from './lines.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleIntakeService } from './people-intake.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { PermissionsController } from './permissions.controller.js';
import { PermissionsService } from './permissions.service.js';
import { ProfileEdits } from './profile-edits.js';
import { ProfileReader } from './profile.reader.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';
import { SideLines } from './side-lines.js';

@Module({
  imports: [LaddersModule, ReadinessModule],
  controllers: [PeopleController, LeavesController, LinesController, PermissionsController],
  providers: [PeopleService, LeavesService, LinesService, PermissionsService, SideLines, PeopleIntakeService, EmploymentService, PeopleRepository, ReportingLinesRepository, ProfileReader, ProfileEdits],
  exports: [PeopleRepository],
})
export class PeopleModule {}
