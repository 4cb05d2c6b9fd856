import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { LaddersModule } from '../ladders/ladders.module.js';
import { PacketsModule } from '../packets/packets.module.js';
import { CasePacketsController } from './case-packets.controller.js';
import { CasePacketsReader } from './case-packets.reader.js';
import { CasePacketsService } from './case-packets.service.js';
import { PacketDeskModule } from './packet-desk.module.js';
import { PacketFilesController } from './packet-files.controller.js';
import { PacketFilesService } from './packet-files.service.js';
import { PacketFilesWorker } from './packet-files-worker.js';

@Module({
  imports: [CasesModule, PacketDeskModule, PacketsModule, LaddersModule],
  controllers: [CasePacketsController, PacketFilesController],
  providers: [CasePacketsService, PacketFilesService, CasePacketsReader, PacketFilesWorker],
  exports: [CasePacketsReader],
})
export class CasePacketsModule {}
