import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This request cannot be read.',
  404: 'There is nothing here, or it is not yours to see.',
  405: 'This is not possible here.',
  413: 'This is too large.',
  414: 'This address is too long.',
  415: 'This kind of content is not accepted here.',
  429: 'Too many requests. Wait a moment and try again.',
};

const DATABASE_DOWN = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '08001', '53300']);

/** Unique, exclusion and foreign keys, serialisation and deadlock: two requests met; the second is told so. */
const COLLISIONS = new Set(['23505', '23P01', '23503', '40001', '40P01']);

/** The one place where an error becomes a reply. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = this.translate(error, request);
    if (problem.retryAfterSeconds !== null) void reply.header('Retry-After', String(problem.retryAfterSeconds));
    if (problem.challenge !== null) void reply.header('WWW-Authenticate', problem.challenge);
    void reply
      .status(problem.status)
      .header('Cache-Control', 'no-store')
      .header('Content-Type', 'application/problem+json')
      .send(JSON.stringify({
        type: `urn:nextrung:problem:${problem.code}`,
        title: problem.title,
        status: problem.status,
        code: problem.code,
        ...(problem.detail && { detail: problem.detail }),
        ...(problem.errors.length > 0 && { errors: problem.errors }),
      }));
  }

  private translate(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof HttpException) return fromStatus(error.getStatus());
    const { code, statusCode } = errorFacts(error);
    if (statusCode !== null && statusCode >= 400 && statusCode < 500) return fromStatus(statusCode);
    if (code !== null && DATABASE_DOWN.has(code)) {
      return new Problem(503, 'unavailable', 'The database does not answer. Nothing was saved; try again in a moment.', { retryAfterSeconds: 5 });
    }
    if (code !== null && COLLISIONS.has(code)) return Problem.refused('changed_meanwhile', 'Someone changed this at the same moment. Nothing was saved; look again and repeat it.');
    if (code === '22P05' || code === '22021') return Problem.invalid({ field: '', message: 'The text holds characters that cannot be stored.' });
    this.logger.error({ err: error, method: request.method, route: request.routeOptions.url }, 'Unexpected error');
    return new Problem(500, 'unexpected', 'Something went wrong on our side. Nothing was saved.');
  }
}

function fromStatus(status: number): Problem {
  const code = status === 404 ? 'not_found' : `http_${status}`;
  const title = TITLES[status] ?? 'This request cannot be answered.';
  // What cannot be read is wrong as a whole.
  return new Problem(status, code, title, { errors: status === 400 ? [{ field: '', message: title }] : [] });
}

function errorFacts(error: unknown): { code: string | null; statusCode: number | null } {
  if (typeof error !== 'object' || error === null) return { code: null, statusCode: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const statusCode = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
  return { code, statusCode };
}
