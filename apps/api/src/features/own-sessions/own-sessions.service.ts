import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { sessionDigest } from '../../platform/http/browser-session.js';
import { Problem } from '../../platform/http/problem.js';
import { SESSION_IDLE_MS, SESSION_LIFETIME_MS } from '../../platform/sign-in/session-limits.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { type LiveSession, SessionsRepository } from '../../platform/sign-in/sessions.repository.js';
import type { OwnSession, OwnSessions } from './own-sessions.dto.js';

/** Where one is signed in, with the same account in whatever organisation, and how to end that. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly access: Access,
    private readonly repository: SessionsRepository,
    private readonly sessions: Sessions,
  ) {}

  list(call: Call, request: FastifyRequest): Promise<OwnSessions> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      const sessions = await this.repository.list(tx, call.viewer.accountId, sessionDigest(request.session.sessionId));
      return { sessions: sessions.map((session) => ownSession(session, organisationId)), idleMinutes: SESSION_IDLE_MS / 60_000, lifetimeHours: SESSION_LIFETIME_MS / 3_600_000 };
    });
  }

  /** 404 for one that is over, or somebody else's. */
  async end(call: Call, sessionId: string): Promise<void> {
    await this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      if (!(await this.repository.endOne(tx, call.viewer.accountId, sessionId))) throw Problem.notFound();
    });
  }

  async endOthers(call: Call, request: FastifyRequest): Promise<void> {
    await this.access.perform(call, { kind: 'organisation' }, ({ tx }) => this.sessions.endOthers(tx, call.viewer.accountId, request));
  }
}

const ownSession = ({ id, device, network, method, begun, lastSeen, present, organisationId, organisation }: LiveSession, here: string): OwnSession => ({
  id, device, network, method, since: begun.toISOString(), lastSeen: lastSeen.toISOString(), present, organisation: organisationId === here ? null : organisation,
});
