import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Packet } from '@nextrung/packet';
import { WorkerThread } from '../../platform/threads/worker-thread.js';

/** `pdf` is A4, `letter` the same on US Letter. */
export type TypesetFormat = 'pdf' | 'letter' | 'docx';

export interface TypesetJob {
  readonly format: TypesetFormat;
  readonly packet: Packet;
}

/** Sets packets in a thread of its own: typesetting takes a few hundred milliseconds of native code without a pause. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly thread = new WorkerThread<TypesetJob, Uint8Array>(new URL('../../../dist/features/packets/typeset.worker.js', import.meta.url));

  typeset(format: TypesetFormat, packet: Packet): Promise<Uint8Array> {
    return this.thread.run({ format, packet });
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
