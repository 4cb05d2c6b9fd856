import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { DeclaredCounts } from './declared-counts.js';
import { DeclaredCountsRepository } from './declared-counts.repository.js';
import { EquityController } from './equity.controller.js';
import { EquityRepository } from './equity.repository.js';
import { EquityService } from './equity.service.js';

@Module({ imports: [GroupsModule, LaddersModule], controllers: [EquityController], providers: [EquityService, EquityRepository, DeclaredCounts, DeclaredCountsRepository] })
export class EquityModule {}
