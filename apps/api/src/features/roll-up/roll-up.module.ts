import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { RollUpController } from './roll-up.controller.js';
import { RollUpRepository } from './roll-up.repository.js';
import { RollUpService } from './roll-up.service.js';

@Module({ imports: [LaddersModule], controllers: [RollUpController], providers: [RollUpService, RollUpRepository] })
export class RollUpModule {}
