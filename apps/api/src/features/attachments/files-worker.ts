import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Audit } from '../../platform/audit/audit.js';
import { type FileStore, fileKey } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import { eachOrganisation } from '../../platform/jobs/each-organisation.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DoomedFilesRepository } from './doomed-files.repository.js';

const TEND_FILES: JobQueue<Record<never, string>> = { name: 'tend-files', keyOf: () => 'all' };
const EVERY_TEN_MINUTES = '*/10 * * * *';
const AT_ONCE = 500;

/** Lets the store forget what nothing names any more, and asks again about what nobody could look at. */
@Injectable()
export class FilesWorker implements OnModuleInit {
  private readonly logger = new Logger('Attachments');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly transactions: TenantTransactions,
    private readonly doomed: DoomedFilesRepository,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.work(TEND_FILES, (_, stop) => this.tend(stop));
    this.jobs.repeat(TEND_FILES, EVERY_TEN_MINUTES, {});
  }

  async tend(stop: AbortSignal): Promise<void> {
    const { store } = this.files;
    if (store === null) return;
    await this.files.tidyIncoming(Date.now());
    await eachOrganisation(this.dataSource, this.logger, 'files', stop, async ({ id }) => {
      await this.purge(id);
      await this.forget(id, store, stop);
      await this.scan(id, store, stop);
    });
  }

  private async purge(organisationId: string): Promise<void> {
    const entry = this.audit.newEntry();
    await this.transactions.run(organisationId, async (tx) => {
      const count = await this.doomed.purge(tx, organisationId);
      if (count > 0) await this.audit.append(tx, entry, { organisationId, operation: 'retention.apply', actorId: null, actorKind: 'system', subjectId: null, network: '', outcome: `removed_files: ${count}` });
    }, entry);
  }

  private async forget(organisationId: string, store: FileStore, stop: AbortSignal): Promise<void> {
    for (let due = await this.due(organisationId); due.length > 0; due = await this.due(organisationId)) {
      for (const id of due) {
        stop.throwIfAborted();
        await store.remove(fileKey(organisationId, id));
      }
      await this.transactions.run(organisationId, (tx) => this.doomed.forgotten(tx, organisationId, due));
    }
  }

  private due(organisationId: string): Promise<string[]> {
    return this.transactions.run(organisationId, (tx) => this.doomed.due(tx, organisationId, AT_ONCE));
  }

  private async scan(organisationId: string, store: FileStore, stop: AbortSignal): Promise<void> {
    const { scan } = this.files;
    for (const { id, fileId } of await this.transactions.run(organisationId, (tx) => this.doomed.unscanned(tx, organisationId, AT_ONCE))) {
      stop.throwIfAborted();
      const content = scan === null ? null : await store.get(fileKey(organisationId, fileId), stop);
      const verdict = scan === null || content === null ? 'none' : await scan(content);
      const entry = this.audit.newEntry();
      await this.transactions.run(organisationId, async (tx) => {
        await this.doomed.scanned(tx, organisationId, id, verdict);
        await this.audit.append(tx, entry, { organisationId, operation: 'attachment.scan', actorId: null, actorKind: 'system', subjectId: null, thingId: id, network: '', outcome: verdict });
      }, entry);
    }
  }
}
