import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/ladders.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { CasePacketsRepository } from './case-packets.repository.js';
import { CitedEvidenceRepository } from './cited-evidence.repository.js';
import { FrozenPacketsRepository } from './frozen-packets.repository.js';
import { PacketComposer } from './packet-composer.js';
import { PacketLock } from './packet-lock.js';
import { PacketSigner } from './packet-signer.js';

/** What a case needs of its packet: whether it can be locked, and the locking. */
@Module({
  imports: [LaddersModule, ReadinessModule],
  providers: [CasePacketsRepository, CitedEvidenceRepository, FrozenPacketsRepository, PacketComposer, PacketLock, PacketSigner],
  exports: [CasePacketsRepository, CitedEvidenceRepository, FrozenPacketsRepository, PacketComposer, PacketLock, PacketSigner],
})
export class PacketDeskModule {}
