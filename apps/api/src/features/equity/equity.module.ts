import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { EquityController } from './equity.controller.js';
import { EquityRepository } from './equity.repository.js';
import { EquityService } from './equity.service.js';

@Module({ imports: [LaddersModule], controllers: [EquityController], providers: [EquityService, EquityRepository] })
export class EquityModule {}
