import { HttpErrorResponse } from '@angular/common/http';

/** A field that was refused; `line` counts from 1 where a file or a pasted list was sent. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
  readonly line: number | null;
}

/** A refusal or a failure in words a person can act on. */
export interface Problem {
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  /** Seconds to wait before another try, when the server named them. */
  readonly retryAfter: number | null;
}

const unreachable: Problem = {
  status: 0,
  title: 'Nextrung cannot be reached',
  detail: 'Nothing you saved is lost. Check your connection, then try again.',
  code: 'unreachable',
  errors: [],
  retryAfter: null,
};

const unexpected: Problem = {
  status: 500,
  title: 'Something went wrong',
  detail: 'Nothing you saved is lost. Try again; if it happens again, tell your administrator.',
  code: 'unexpected',
  errors: [],
  retryAfter: null,
};

/** Whatever a request or a resource failed with, as a problem. */
export function toProblem(error: unknown): Problem {
  const response = responseOf(error);
  if (response === null) return unexpected;
  if (response.status === 0) return unreachable;
  const body = read(response.error);
  const said = isRecord(body) ? body : {};
  return {
    status: response.status,
    title: text(said['title']) ?? (response.status === 404 ? 'This page does not exist' : unexpected.title),
    detail: text(said['detail']) ?? (response.status >= 500 ? unexpected.detail : ''),
    code: text(said['code']) ?? 'unexpected',
    errors: Array.isArray(said['errors']) ? said['errors'].filter(isRecord).map(fieldProblem) : [],
    retryAfter: seconds(response.headers.get('Retry-After')),
  };
}

// A call that is answered with nothing reads its refusal as text.
function read(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function responseOf(error: unknown): HttpErrorResponse | null {
  if (error instanceof HttpErrorResponse) return error;
  return error instanceof Error && error.cause instanceof HttpErrorResponse ? error.cause : null;
}

function fieldProblem(error: Record<string, unknown>): FieldProblem {
  const line = error['line'];
  return { field: text(error['field']) ?? '', message: text(error['message']) ?? '', line: typeof line === 'number' ? line : null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}
