import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusedCalls } from '../access/refused-calls.js';
import { Problem } from './problem.js';
import { PROBLEM_TYPE, problemDocument, problemOfStatus } from './problem-document.js';

const DATABASE_DOWN = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '08001', '53300']);

/** Unique, exclusion and foreign keys, serialisation and deadlock: two requests met; the second is told so. */
const COLLISIONS = new Set(['23505', '23P01', '23503', '40001', '40P01']);

/** The one place where an error becomes a reply. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');
  private readonly refusals = new Logger('Access');
  private readonly refused = new RefusedCalls();

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = this.translate(error, request);
    const line = this.refused.line(problem, request);
    if (line) this.refusals.warn(line);
    if (problem.retryAfterSeconds !== null) void reply.header('Retry-After', String(problem.retryAfterSeconds));
    if (problem.challenge !== null) void reply.header('WWW-Authenticate', problem.challenge);
    void reply
      .status(problem.status)
      .header('Cache-Control', 'no-store')
      .header('Content-Type', PROBLEM_TYPE)
      .send(problemDocument(problem));
  }

  private translate(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof HttpException) return problemOfStatus(error.getStatus());
    const { code, statusCode } = errorFacts(error);
    if (statusCode !== null && statusCode >= 400 && statusCode < 500) return problemOfStatus(statusCode);
    if (code !== null && DATABASE_DOWN.has(code)) {
      return new Problem(503, 'unavailable', 'The database does not answer. Nothing was saved; try again in a moment.', { retryAfterSeconds: 5 });
    }
    if (code !== null && COLLISIONS.has(code)) return Problem.refused('changed_meanwhile', 'Someone changed this at the same moment. Nothing was saved; look again and repeat it.');
    if (code === '22P05' || code === '22021') return Problem.invalid({ field: '', message: 'The text holds characters that cannot be stored.' });
    this.logger.error({ err: error, method: request.method, route: request.routeOptions.url }, 'Unexpected error');
    return new Problem(500, 'unexpected', 'Something went wrong on our side. Nothing was saved.');
  }
}

function errorFacts(error: unknown): { code: string | null; statusCode: number | null } {
  if (typeof error !== 'object' || error === null) return { code: null, statusCode: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const statusCode = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
  return { code, statusCode };
}
