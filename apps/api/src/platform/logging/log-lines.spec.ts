import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { logLine, LogLines } from './log-lines.js';
import { redactText } from './redact.js';

const AT = new Date('2026-11-24T10:00:00Z');
const line = (...said: unknown[]): string => logLine(AT, 'error', [...said, 'Problem']);

describe('the server’s log', () => {
  it('is one line of JSON an entry, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\nb', 'a\r\nb', '\u001b[31mred\u001b[0m', '\u009b2J', '\u2028', '\u0085', '\u202e')), (typed) => {
        for (const said of [typed, { typed }, new Error(typed), [typed]]) {
          const written = line(said);
          expect(written).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/);
          expect(JSON.parse(written)).toMatchObject({ level: 'error', context: 'Problem' });
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['postgres://nextrung_owner:s3cr3t@db:5432/nextrung refused', 'postgres://[hidden]@db:5432/nextrung refused'],
    ['postgres://owner:p@ss@db/next', 'postgres://[hidden]@db/next'],
    ['cookie: nextrung=abc.def; csrf=1', 'cookie: [hidden]'],
    ['sent __Host-nextrung=abc.def; Path=/', 'sent __Host-nextrung=[hidden]; Path=/'],
    ['Authorization: Bearer abcdefghijkl', 'Authorization: [hidden]'],
    ['{"password":"correct horse"}', '{"password":[hidden]}'],
    ['opened http://127.0.0.1:3000/invite#abcdef now', 'opened http://127.0.0.1:3000/invite#[hidden] now'],
    ['/set-up#token=abcdef', '/set-up#[hidden]'],
    ['setupToken=abcdef&x=1', 'setupToken=[hidden]&x=1'],
    ['Audit head 018f0000-0000-7000-8000-000000000000 7', 'Audit head 018f0000-0000-7000-8000-000000000000 7'],
  ])('hides secrets: %s', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });

  it('hides fields by their names, at any depth', () => {
    const written = line({ method: 'POST', headers: { cookie: 'canary-1', 'x-xsrf-token': 'canary-2' }, body: { title: 'canary-3' }, user: { passwordHash: 1, newPassword: 'canary-4', list: [{ apiKey: 'canary-5' }] } });
    expect(written).not.toContain('canary');
    expect(written).toContain('"method":"POST"');
  });

  it('tells of an error of the database what it was, not what somebody wrote', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "canary-1"'), { code: '22P02', query: 'SELECT canary-2', parameters: ['canary-3'], detail: 'Failing row contains (canary-4)', constraint: 'people_pk', driverError: { detail: 'canary-5' } });
    const written = line({ err: error }, 'Unexpected error');
    expect(written).not.toContain('canary');
    expect(JSON.parse(written)).toMatchObject({ data: { err: { code: '22P02', constraint: 'people_pk' } }, more: ['Unexpected error'] });
  });

  it('keeps what an operator needs, and leaves out what Nest says of itself', () => {
    const lines: string[] = [];
    const logger = new LogLines(() => AT, (written) => lines.push(written));
    logger.log('Mapped {/api/team, GET} route', 'RouterExplorer');
    logger.warn('The queue is slow', 'Jobs');
    logger.error('A job failed.', new TypeError('x is not a function'), 'Jobs');
    expect(lines.map((written) => JSON.parse(written) as object)).toMatchObject([
      { at: '2026-11-24T10:00:00.000Z', level: 'warn', context: 'Jobs', message: 'The queue is slow' },
      { level: 'error', message: 'A job failed.', more: [{ name: 'TypeError', message: 'x is not a function', stack: expect.arrayContaining([expect.stringMatching(/^at /)]) }] },
    ]);
  });
});
