import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { LadderExportController } from './ladder-export.controller.js';
import { LadderExportRepository } from './ladder-export.repository.js';
import { LadderExportService } from './ladder-export.service.js';
import { LadderPrinter } from './ladder-printer.js';

@Module({ imports: [LaddersModule], controllers: [LadderExportController], providers: [LadderExportService, LadderExportRepository, LadderPrinter] })
export class LadderExportModule {}
