import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { networkOf } from '../audit/network.js';
import { type Call, CREATES, EDITS, EXPORTS, OPERATION, PUBLIC } from './call.js';
import type { Operation } from './operations.js';
import { scopeOf } from './token-scopes.js';

/** The person whose page a call comes from; an identifier, left out by other clients. */
const PERSON_HEADER = 'x-person';

/** Lets a request through to its handler only with a session and a named operation; the table itself is asked in the transaction. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { byToken } = request;
    const safe = request.method === 'GET' || request.method === 'HEAD';
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler)) {
      // Signing in and out, and whatever else is done before, is a browser's.
      if (byToken && !safe) throw notByToken();
      return true;
    }
    const operation = this.reflector.get<Operation | undefined>(OPERATION, handler);
    if (!operation) throw Problem.notFound();

    const signedIn = byToken ? byToken.viewer : request.session.get('signedIn');
    if (!signedIn) throw Problem.signedOut();
    if (byToken) requireScope(operation, byToken.token.scopes);
    requireSamePerson(request, signedIn.personId);

    request.call = {
      operation,
      viewer: signedIn,
      proof: byToken ? null : (request.session.get('proof') ?? null),
      token: byToken?.token ?? null,
      safe,
      exports: this.reflector.get<Call['exports'] | undefined>(EXPORTS, handler) ?? null,
      network: networkOf(request.ip),
      idempotency: this.reflector.get<boolean | undefined>(CREATES, handler) ? idempotency(request, operation) : null,
      expectedVersion: this.reflector.get<boolean | undefined>(EDITS, handler) ? expectedVersion(request) : null,
    } satisfies Call;
    return true;
  }
}

const notByToken = (): Problem => new Problem(403, 'not_by_token', 'This cannot be done with a token. Sign in on the page for it.');

/** Tells of the address only, never of what is behind it: that is the table's to say. */
function requireScope(operation: Operation, scopes: readonly string[]): void {
  const scope = scopeOf(operation);
  if (scope === null) throw notByToken();
  if (!scopes.includes(scope)) {
    throw new Problem(403, 'scope_missing', `This token has not the scope ${scope}.`, { challenge: `Bearer error="insufficient_scope", scope="${scope}"` });
  }
}

/** A page says whose it is: one that was opened before another tab went over to someone else must not act as them. */
function requireSamePerson(request: FastifyRequest, personId: string): void {
  const pageOf = request.headers[PERSON_HEADER];
  if (pageOf !== undefined && pageOf !== personId) {
    throw Problem.refused('other_session', 'This page belongs to someone else than is signed in now. Reload it to go on.');
  }
}

function idempotency(request: FastifyRequest, operation: Operation): Call['idempotency'] {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 1 || key.length > 100) {
    throw Problem.invalid({ field: 'Idempotency-Key', message: 'This call needs an Idempotency-Key header of 1 to 100 characters.' });
  }
  const digest = createHash('sha256').update(`${operation}\n${request.url}\n${JSON.stringify(request.body ?? null)}`).digest('hex');
  return { key, digest };
}

function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) throw new Problem(428, 'version_required', 'Say which version you are changing, in If-Match.');
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  if (!match) throw Problem.invalid({ field: 'If-Match', message: 'If-Match must be the ETag that was read, such as "3".' });
  return Number(match[1]);
}
