import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { SessionModule } from '../session/session.module.js';
import { LeaversController } from './leavers.controller.js';
import { LeaverEvidence } from './leaver-evidence.js';
import { LeaversService } from './leavers.service.js';
import { TakeAlongReader } from './take-along.reader.js';
import { TakeAlongRepository } from './take-along.repository.js';
import { TakeAlongService } from './take-along.service.js';

@Module({
  imports: [LaddersModule, SessionModule],
  controllers: [LeaversController],
  providers: [TakeAlongService, LeaversService, LeaverEvidence, TakeAlongReader, TakeAlongRepository],
})
export class LeaversModule {}
