import { Problem } from './problem.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This request cannot be read.',
  404: 'There is nothing here, or it is not yours to see.',
  405: 'This is not possible here.',
  408: 'This request took too long to arrive.',
  413: 'This is too large.',
  414: 'This address is too long.',
  415: 'This kind of content is not accepted here.',
  429: 'Too many requests. Wait a moment and try again.',
  431: 'The headers of this request are too large.',
};

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A refusal that has no words of its own. */
export function problemOfStatus(status: number): Problem {
  const code = status === 404 ? 'not_found' : `http_${status}`;
  const title = TITLES[status] ?? 'This request cannot be answered.';
  // What cannot be read is wrong as a whole.
  return new Problem(status, code, title, { errors: status === 400 ? [{ field: '', message: title }] : [] });
}

/** The RFC 9457 document of a problem. */
export function problemDocument(problem: Problem): string {
  return JSON.stringify({
    type: `urn:nextrung:problem:${problem.code}`,
    title: problem.title,
    status: problem.status,
    code: problem.code,
    ...(problem.detail && { detail: problem.detail }),
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  });
}
