import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Clock } from '../clock/clock.js';
import { AccessGuard } from './access.guard.js';
import { AccessRepository } from './access.repository.js';
import { Access } from './access.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { SubjectReader } from './subject.reader.js';

/** Global, because every feature needs it and none may go around it. */
@Global()
@Module({
  providers: [Access, AccessRepository, SubjectReader, IdempotencyRepository, TenantTransactions, Clock, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Access, AccessRepository, TenantTransactions, Clock],
})
export class AccessModule {}
