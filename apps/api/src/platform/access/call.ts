import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Proof } from '../sign-in/proof.js';
import type { TokenFound, TokenOfCall } from '../tokens/api-tokens.js';
import { OPERATIONS, type Operation, type OperationRule } from './operations.js';
import { scopeOf } from './token-scopes.js';

/** Who is signed in, as the session says; the rest is read fresh in the transaction. */
export interface SignedIn {
  readonly accountId: string;
  readonly organisationId: string;
  readonly personId: string;
}

/** One request of a signed-in person for one operation. */
export interface Call {
  readonly operation: Operation;
  readonly viewer: SignedIn;
  /** What the session stands on; null counts as a password alone. */
  readonly proof: Proof | null;
  /** The token by which it comes; null from a session. */
  readonly token: TokenOfCall | null;
  /** What the method promises to change nothing: GET. */
  readonly safe: boolean;
  /** It takes data out of the product as a file, so it is in the audit log when it is done by these. */
  readonly exports: 'by anyone' | 'by others' | null;
  /** From where, as `networkOf` gives it. */
  readonly network: string;
  readonly idempotency: { readonly key: string; readonly digest: string } | null;
  /** The version in If-Match, or null where none was sent. */
  readonly expectedVersion: number | null;
}

export const OPERATION = 'nextrung:operation';
export const PUBLIC = 'nextrung:public';
export const CREATES = 'nextrung:creates';
export const EDITS = 'nextrung:edits';
export const EXPORTS = 'nextrung:exports';

/** Names the row of the access table that a route needs. A route without one, and not public, is refused at start. */
export const Requires = (operation: Operation): MethodDecorator => {
  const rule: OperationRule = OPERATIONS[operation];
  return applyDecorators(
    SetMetadata(OPERATION, operation),
    ApiExtension('x-operation', operation),
    ApiExtension('x-allowed', Object.keys(rule.allow)),
    ApiExtension('x-scope', scopeOf(operation)),
    ...(scopeOf(operation) === null ? [] : [ApiSecurity('token'), ApiSecurity('session')]),
  );
};

/** Answered to anyone, signed in or not. */
export const Public = (): MethodDecorator => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-operation', 'public'), ApiSecurity({}));

/** A creating call: repeated with the same Idempotency-Key it answers the same and creates nothing. */
export const Creates = (): MethodDecorator =>
  applyDecorators(SetMetadata(CREATES, true), ApiHeader({ name: 'Idempotency-Key', required: true, description: 'Up to 100 characters, new for each intended creation.', schema: { type: 'string', minLength: 1, maxLength: 100 } }));

/** Answers with a file to take along; the audit log keeps who took it. `by others`: unless it is their own. */
export const Exports = (exports: NonNullable<Call['exports']> = 'by anyone'): MethodDecorator => SetMetadata(EXPORTS, exports);

/** A change of something that people edit: needs the version they read, in If-Match. */
export const Edits = (): MethodDecorator =>
  applyDecorators(SetMetadata(EDITS, true), ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read, such as "3".', schema: { type: 'string' } }));

declare module 'fastify' {
  interface FastifyRequest {
    call?: Call;
    /** Who stands behind the token that it came with. */
    byToken?: TokenFound;
  }
}

/** The present call, put on the request by the guard. */
export const CurrentCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  const { call } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!call) throw new Error('A route that is public has no call.');
  return call;
});
