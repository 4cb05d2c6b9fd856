import { Module } from '@nestjs/common';
import { LevelMappingsModule } from '../level-mappings/level-mappings.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { EmploymentService } from './employment.service.js';
import { ImportStateReader } from './import-state.reader.js';
import { ImportStateRepository } from './import-state.repository.js';
import { ImportWriter } from './import-writer.js';
import { LeavesController } from './leaves.controller.js';
import { LeavesService } from './leaves.service.js';
import { ManagerChangesRepository } from './manager-changes.repository.js';
import { PeopleController } from './people.controller.js';
import { PeopleExportRepository } from './people-export.repository.js';
import { PeopleExportService } from './people-export.service.js';
import { PeopleFilesController } from './people-files.controller.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleIntakeService } from './people-intake.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { ProfileEdits } from './profile-edits.js';
import { ProfileReader } from './profile.reader.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

@Module({
  imports: [LaddersModule, LevelMappingsModule, ReadinessModule],
  controllers: [PeopleController, PeopleFilesController, LeavesController],
  providers: [
    PeopleService, LeavesService, PeopleIntakeService, EmploymentService, PeopleRepository, ReportingLinesRepository, ProfileReader, ProfileEdits,
    PeopleImportService, ImportStateReader, ImportStateRepository, ImportWriter, ManagerChangesRepository, PeopleExportService, PeopleExportRepository,
  ],
  exports: [PeopleRepository],
})
export class PeopleModule {}
