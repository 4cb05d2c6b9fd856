import { Module } from '@nestjs/common';
import { DraftEntriesController } from './draft-entries.controller.js';
import { DraftEntriesService } from './draft-entries.service.js';
import { EvidenceImportController } from './evidence-import.controller.js';
import { EvidenceImportRepository } from './evidence-import.repository.js';
import { EvidenceImportService } from './evidence-import.service.js';
import { LogReader } from './log-reader.js';

@Module({ controllers: [EvidenceImportController, DraftEntriesController], providers: [EvidenceImportService, DraftEntriesService, EvidenceImportRepository, LogReader] })
export class EvidenceImportModule {}
