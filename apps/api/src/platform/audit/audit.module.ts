import { Global, Module } from '@nestjs/common';
import { AuditHeads } from './audit-heads.js';
import { AuditHeadsRepository } from './audit-heads.repository.js';
import { Audit } from './audit.js';
import { SessionAudit } from './session-audit.js';

/** Global, because every write is in the log. */
@Global()
@Module({ providers: [Audit, SessionAudit, AuditHeads, AuditHeadsRepository], exports: [Audit, SessionAudit] })
export class AuditModule {}
