import { Module } from '@nestjs/common';
import { LevelMappingsModule } from '../level-mappings/level-mappings.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { BatchLinesRepository } from './batch-lines.repository.js';
import { Departures } from './departures.js';
import { DeparturesRepository } from './departures.repository.js';
import { EmploymentService } from './employment.service.js';
import { ImportStateReader } from './import-state.reader.js';
import { ImportStateRepository } from './import-state.repository.js';
import { ImportWriter } from './import-writer.js';
import { LeavesController } from './leaves.controller.js';
import { LeavesService } from './leaves.service.js';
import { LineManagers } from './line-managers.js';
import { LinesController } from './lines.controller.js';
import { LinesService } from './lines.service.js';
import { ManagerChangesRepository } from './manager-changes.repository.js';
import { PeopleController } from './people.controller.js';
import { PeopleExportRepository } from './people-export.repository.js';
import { PeopleExportService } from './people-export.service.js';
import { PeopleFilesController } from './people-files.controller.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleIntakeService } from './people-intake.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { PermissionsController } from './permissions.controller.js';
import { PermissionsService } from './permissions.service.js';
import { ProfileEdits } from './profile-edits.js';
import { ProfileReader } from './profile.reader.js';
import { OrgTreeController } from './tree/org-tree.controller.js';
import { OrgTreeRepository } from './tree/org-tree.repository.js';
import { OrgTreeService } from './tree/org-tree.service.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';
import { SideLines } from './side-lines.js';

@Module({
  imports: [LaddersModule, LevelMappingsModule, ReadinessModule],
  controllers: [OrgTreeController, PeopleController, PeopleFilesController, LeavesController, LinesController, PermissionsController],
  providers: [
    OrgTreeService, OrgTreeRepository, PeopleService, LeavesService, LinesService, PermissionsService, PeopleIntakeService, EmploymentService, PeopleRepository,
    ReportingLinesRepository, BatchLinesRepository, ManagerChangesRepository, SideLines, LineManagers, ProfileReader, ProfileEdits, Departures, DeparturesRepository,
    PeopleImportService, ImportStateReader, ImportStateRepository, ImportWriter, PeopleExportService, PeopleExportRepository,
  ],
  exports: [PeopleRepository, ReportingLinesRepository, ManagerChangesRepository],
})
export class PeopleModule {}
