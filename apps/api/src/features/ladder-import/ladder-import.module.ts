import { Module } from '@nestjs/common';
import { LadderImportController } from './ladder-import.controller.js';
import { LadderImportService } from './ladder-import.service.js';
import { LadderInspector } from './ladder-inspector.js';

@Module({ controllers: [LadderImportController], providers: [LadderImportService, LadderInspector] })
export class LadderImportModule {}
