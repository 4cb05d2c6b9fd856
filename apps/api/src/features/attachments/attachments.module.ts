import { Module } from '@nestjs/common';
import { ArrivalService } from './arrival.service.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { AttachmentsService } from './attachments.service.js';
import { DoomedFilesRepository } from './doomed-files.repository.js';
import { FilesWorker } from './files-worker.js';

@Module({ controllers: [AttachmentsController], providers: [AttachmentsService, ArrivalService, AttachmentsRepository, DoomedFilesRepository, FilesWorker] })
export class AttachmentsModule {}
