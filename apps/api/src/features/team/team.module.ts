import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { TeamController } from './team.controller.js';
import { TeamBranchRepository } from './team-branch.repository.js';
import { TeamPeopleRepository } from './team-people.repository.js';
import { TeamRepository } from './team.repository.js';
import { TeamExportService } from './team-export.service.js';
import { TeamReader } from './team.reader.js';
import { TeamService } from './team.service.js';

@Module({ imports: [LaddersModule, ReadinessModule], controllers: [TeamController], providers: [TeamService, TeamRepository, TeamBranchRepository, TeamPeopleRepository, TeamReader, TeamExportService] })
export class TeamModule {}
