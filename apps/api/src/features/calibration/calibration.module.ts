import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { CalibrationController } from './calibration.controller.js';
import { CalibrationService } from './calibration.service.js';
import { RoomNamesRepository } from './room-names.repository.js';
import { RoomReader } from './room.reader.js';
import { RoomRepository } from './room.repository.js';

@Module({
  imports: [CasesModule, LaddersModule],
  controllers: [CalibrationController],
  providers: [CalibrationService, RoomReader, RoomRepository, RoomNamesRepository],
})
export class CalibrationModule {}
