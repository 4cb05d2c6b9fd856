import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';

/** Global, because every write is in the log. */
@Global()
@Module({ providers: [Audit], exports: [Audit] })
export class AuditModule {}
