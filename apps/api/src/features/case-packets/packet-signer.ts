import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fingerprintOf, publicKeyOf, signFile } from '@nextrung/packet';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../../platform/clock/clock.js';
import type { NewFile } from './frozen-packets.repository.js';
import type { PacketFileFormat, PacketVariant } from './packet-formats.js';

export interface MadeFile {
  readonly variant: PacketVariant;
  readonly format: PacketFileFormat;
  readonly bytes: Uint8Array;
}

/** Signs what is frozen with the key of the installation, which the database never has. */
@Injectable()
export class PacketSigner {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  get canSign(): boolean {
    return this.config.packetSigningKey !== null;
  }

  sign({ variant, format, bytes }: MadeFile, caseCode: string): NewFile {
    const privateKey = this.config.packetSigningKey;
    if (privateKey === null) throw new Error('There is no key to sign packets with: set PACKET_SIGNING_KEY.');
    const signedAt = this.clock.now().toISOString().replace(/\.\d+Z$/, 'Z');
    return { variant, format, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), signature: signFile(bytes, { privateKey, caseCode, signedAt }) };
  }

  /** For people; null where there is no key. */
  fingerprint(): string | null {
    const { packetSigningKey } = this.config;
    return packetSigningKey === null ? null : fingerprintOf(publicKeyOf(packetSigningKey));
  }
}
