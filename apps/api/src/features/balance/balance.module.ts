import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { BalanceController } from './balance.controller.js';
import { BalanceRepository } from './balance.repository.js';
import { BalanceService } from './balance.service.js';
import { RatedTwiceRepository } from './rated-twice.repository.js';

@Module({ imports: [LaddersModule], controllers: [BalanceController], providers: [BalanceService, BalanceRepository, RatedTwiceRepository] })
export class BalanceModule {}
