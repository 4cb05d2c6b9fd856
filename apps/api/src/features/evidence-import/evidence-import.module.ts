import { Module } from '@nestjs/common';
import { EvidenceImportController } from './evidence-import.controller.js';
import { EvidenceImportRepository } from './evidence-import.repository.js';
import { EvidenceImportService } from './evidence-import.service.js';

@Module({ controllers: [EvidenceImportController], providers: [EvidenceImportService, EvidenceImportRepository] })
export class EvidenceImportModule {}
