import { Module } from '@nestjs/common';
import { GapsModule } from '../gaps/gaps.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { HandoversController } from './handovers.controller.js';
import { HandoversRepository } from './handovers.repository.js';
import { HandoversService } from './handovers.service.js';
import { PassingReader } from './passing.reader.js';
import { PassingRepository } from './passing.repository.js';
import { RecentHandovers } from './recent-handovers.js';

@Module({ imports: [GapsModule, LaddersModule], controllers: [HandoversController], providers: [HandoversService, HandoversRepository, PassingReader, PassingRepository, RecentHandovers], exports: [RecentHandovers] })
export class HandoversModule {}
