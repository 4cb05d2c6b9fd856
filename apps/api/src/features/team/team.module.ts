import { Module } from '@nestjs/common';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { TeamController } from './team.controller.js';
import { TeamRepository } from './team.repository.js';
import { TeamService } from './team.service.js';

@Module({ imports: [ReadinessModule], controllers: [TeamController], providers: [TeamService, TeamRepository] })
export class TeamModule {}
