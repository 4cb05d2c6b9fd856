import { Module } from '@nestjs/common';
import { GapsModule } from '../gaps/gaps.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { OwnViewsModule } from '../own-views/own-views.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { OneToOnesController } from './one-to-ones.controller.js';
import { OneToOnesRepository } from './one-to-ones.repository.js';
import { OneToOnesService } from './one-to-ones.service.js';

@Module({ imports: [LaddersModule, ReadinessModule, GapsModule, OwnViewsModule], controllers: [OneToOnesController], providers: [OneToOnesService, OneToOnesRepository] })
export class OneToOnesModule {}
