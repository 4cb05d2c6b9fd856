import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { EmploymentService } from './employment.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleIntakeService } from './people-intake.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { ProfileReader } from './profile.reader.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

@Module({
  imports: [LaddersModule],
  controllers: [PeopleController],
  providers: [PeopleService, PeopleIntakeService, EmploymentService, PeopleRepository, ReportingLinesRepository, ProfileReader],
})
export class PeopleModule {}
