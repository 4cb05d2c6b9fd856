/** What must hold for the data of people to be safe, each line with the tests that try it. A test that is not there is said to be missing. */

/**
 * A spec, or those of its tests whose whole name fits.
 * @typedef {{file: string, title?: RegExp}} TestRef
 */
/** @typedef {{area: string, what: string, tests: readonly TestRef[], command?: readonly string[], gap?: string}} Line */

const api = 'apps/api/src';
/** @param {string} file @param {RegExp} [title] @returns {TestRef} */
const test = (file, title) => (title ? { file, title } : { file });

const access = `${api}/platform/access/access.int-spec.ts`;
const crossing = `${api}/platform/access/crossing.int-spec.ts`;
const tenancy = `${api}/persistence/tenancy.int-spec.ts`;
const session = `${api}/features/session/session.int-spec.ts`;
const ownSessions = `${api}/features/own-sessions/own-sessions.int-spec.ts`;
const company = `${api}/features/company-sign-in/company-sign-in.int-spec.ts`;
const forged = `${api}/features/company-sign-in/forged-answers.int-spec.ts`;
const passkeys = `${api}/features/second-factors/passkeys.int-spec.ts`;
const codes = `${api}/features/second-factors/codes.int-spec.ts`;
const policy = `${api}/features/sign-in-policy/sign-in-policy.int-spec.ts`;
const tokens = `${api}/features/tokens/tokens.int-spec.ts`;
const resets = `${api}/features/password-resets/password-resets.int-spec.ts`;
const verifier = `${api}/platform/audit/audit-verifier.int-spec.ts`;
const audit = `${api}/platform/audit/audit.int-spec.ts`;
const sessionAudit = `${api}/platform/audit/session-audit.int-spec.ts`;
const input = `${api}/platform/http/input.int-spec.ts`;
const limits = `${api}/platform/http/limits.int-spec.ts`;
const headers = `${api}/platform/http/headers.int-spec.ts`;
const fuzz = `${api}/platform/http/fuzz.int-spec.ts`;
const concurrency = `${api}/platform/access/concurrency.int-spec.ts`;
const guardedFetch = `${api}/platform/http/guarded-fetch.int-spec.ts`;

/** @type {readonly Line[]} */
export const LINES = [
  { area: 'Access', what: 'every route × relation × own, other and foreign identifiers', tests: [test(access), test(crossing, /answers 404 to every kind|shows every kind|finds nothing of the other/)] },
  { area: 'Access', what: 'a route without a row fails', tests: [test(access, /names an operation for every route|writes every row of the table/)] },
  { area: 'Access', what: 'unknown fields refused, nothing settable that is not asked for', tests: [test(input, /are refused at their name|a prototype|a constructor/)] },
  { area: 'Access', what: 'replies hold nothing that is not documented', tests: [test(fuzz), test(`${api}/features/evidence/sealed-claims.int-spec.ts`), test(`${api}/features/notes/readable-notes.int-spec.ts`)], gap: 'compared with the API document, not with a list for each relation' },
  { area: 'Access', what: 'a moved manager loses access with the commit', tests: [test(`${api}/features/handovers/handovers.int-spec.ts`, /the old one loses it with the commit/)] },
  { area: 'Access', what: 'foreign and missing look alike', tests: [test(access, /exactly as a forbidden one/)] },
  { area: 'Access', what: 'foreign and missing take alike, medians of 1,000 within 10 %', tests: [], command: ['node', 'tools/security/timing.mjs'] },

  { area: 'Tenancy', what: 'forced row security with a check on every table outside the list', tests: [test(tenancy, /forces row security/)] },
  { area: 'Tenancy', what: 'the server owns nothing, bypasses nothing; no views', tests: [test(tenancy, /lets the server/)] },
  { area: 'Tenancy', what: 'raw SQL without a tenant, after a reset, with an empty setting: nothing', tests: [test(tenancy, /shows the server nothing/), test(crossing, /shows the server nothing/)] },
  { area: 'Tenancy', what: '10,000 interleaved requests of two organisations over two connections', tests: [test(crossing, /interleaved/)] },
  { area: 'Tenancy', what: 'cross-organisation references refused by key', tests: [test(tenancy, /begins every key|refuses to write or reference/)] },

  { area: 'Sessions', what: 'a new id at sign-in and change of privilege, the old one dead', tests: [test(session, /new session id/), test(`${api}/features/password/password.int-spec.ts`, /in a new session/), test(`${api}/features/session/own-organisations.int-spec.ts`)] },
  { area: 'Sessions', what: 'sign-out, disabling and deletion end all', tests: [test(session, /sign-out|disabled account/), test(ownSessions, /ends/), test(`${api}/features/personal-data/erasure.int-spec.ts`, /cannot sign in/)] },
  { area: 'Sessions', what: 'idle and absolute limits', tests: [test(ownSessions, /limits of time/)] },
  { area: 'Sessions', what: 'cookie flags', tests: [test(headers, /every cookie/), test(session, /keeps it from scripts/)] },
  { area: 'Sessions', what: 'no call without origin and token', tests: [test(session, /without origin/)] },
  { area: 'Sessions', what: 'limits answer 429 with Retry-After, whatever X-Forwarded-For says', tests: [test(session, /limits guessing/), test(`${api}/platform/http/call-limits.int-spec.ts`)] },
  { area: 'Sessions', what: 'unknown accounts answer and take like known ones', tests: [test(session, /unknown address/), test(sessionAudit, /takes about as long/), test(resets, /answers the same|takes as long/)] },
  { area: 'Sessions', what: 'passwords by length and guessability', tests: [test(`${api}/platform/sign-in/password-rule.spec.ts`), test(`${api}/features/password/password.int-spec.ts`)] },
  { area: 'Sessions', what: 'resets: once, for an hour, all sessions end', tests: [test(resets)] },
  { area: 'Sessions', what: 'passkeys: challenge, origin, RP id, counter', tests: [test(passkeys)] },
  { area: 'Sessions', what: 'one-time and recovery codes: once each, limited, nowhere in clear', tests: [test(codes)] },
  { area: 'Sessions', what: 'half a sign-in opens nothing; a policy is enforced at every route', tests: [test(policy)] },
  { area: 'Sessions', what: 'tokens: scoped, expiring, shown once, hashed, the same 401', tests: [test(tokens), test(`${api}/features/tokens/service-tokens.int-spec.ts`), test(`${api}/platform/access/token-scopes.spec.ts`)] },

  { area: 'OIDC', what: 'wrong state, nonce, issuer, audience, alg=none, expired and replayed codes refused', tests: [test(forged), test(company, /comes back once|refuses a code that was used/)] },
  { area: 'OIDC', what: 'rotated keys accepted', tests: [test(company, /keys that the provider has changed/), test(forged, /asked for its keys anew/)] },
  { area: 'OIDC', what: 'no account of another organisation taken over, no open redirect', tests: [test(company, /takes over no account|path of this site/), test(`${api}/features/company-sign-in/return-path.spec.ts`)] },

  { area: 'Audit', what: 'any of 1,000 random edits, deletions, swaps named', tests: [test(verifier, /1,000 random/), test(`${api}/platform/audit/verify.spec.ts`)] },
  { area: 'Audit', what: 'truncation caught by the signed head', tests: [test(verifier, /cut short/)] },
  { area: 'Audit', what: 'the server cannot update or delete', tests: [test(verifier, /nobody who works for the server/), test(tenancy, /append-only/)] },
  { area: 'Audit', what: 'a failing audit write rolls the business write back', tests: [test(audit, /whose entry cannot be written/)] },
  { area: 'Audit', what: 'every writing route writes exactly one entry', tests: [test(access, /exactly one entry/)] },
  { area: 'Audit', what: 'no secrets, no raw line breaks in logs', tests: [test(`${api}/platform/logging/log-lines.spec.ts`), test(`${api}/platform/logging/forced-error.int-spec.ts`), test('tools/secrets.int-spec.ts')] },

  { area: 'Faults', what: 'kill -9 of the server under writes, 100 times', tests: [], gap: 'a killed launcher, a killed job and a recovered database are tried once each in npm test' },
  { area: 'Faults', what: 'kill -9 of Postgres, 20 times: 503, back within 10 s', tests: [] },
  { area: 'Faults', what: 'database frozen for 30 s', tests: [] },
  { area: 'Faults', what: 'full disk', tests: [] },
  { area: 'Faults', what: 'SIGTERM under load: nothing in flight fails', tests: [], gap: 'a stop without load is tried in npm test' },

  { area: 'Concurrency', what: 'the same Idempotency-Key 50 times: one row, 50 equal bodies; another body 422', tests: [test(concurrency, /Idempotency-Key|same key/)] },
  { area: 'Concurrency', what: 'two editors, 1,000 races: one success each, the other 412', tests: [test(concurrency, /race/)] },
  { area: 'Concurrency', what: 'a job killed between sending and marking has its effect once', tests: [test(`${api}/platform/jobs/jobs.int-spec.ts`, /killed worker/), test(`${api}/platform/mail/mailer.int-spec.ts`, /died before saying so/)] },

  { area: 'Migrations', what: 'from every released version with data; old and new server live; no lock over 1 s', tests: [test(`${api}/persistence/backup/backup.int-spec.ts`, /puts an older backup back/)], gap: 'nothing has been released yet; only an older backup is brought up to date' },

  { area: 'Input', what: '1 MB and depth-1,000 JSON: 4xx within 200 ms', tests: [test(input, /refused at once by every route|one byte past/), test(`${api}/platform/http/json-shape.spec.ts`)] },
  { area: 'Input', what: 'catastrophic patterns in any text, 10,000-identifier filters', tests: [test(input, /pattern busy|10,000 identifiers/), test(`${api}/platform/http/oversized.spec.ts`)], gap: 'each request is timed alone; the event loop is not sampled under load' },
  { area: 'Input', what: 'large headers and addresses, smuggling, slow requests', tests: [test(limits)] },
  { area: 'Input', what: 'fuzz of every operation from its schema: never 5xx, replies match', tests: [test(fuzz), test(`${api}/platform/http/any-body.int-spec.ts`)] },
  { area: 'Headers', what: 'every kind of reply: CSP, HSTS, nosniff, framing, caching, no CORS', tests: [test(headers)] },

  { area: 'Files', what: 'hostile ladders, work logs and lists refused, in time', tests: [test('libs/ladder-files/src/hostile.spec.ts'), test('libs/ladder-files/src/excel/excel.spec.ts'), test(`${api}/features/ladder-import/ladder-import.int-spec.ts`), test(`${api}/features/people/people-import-refusals.int-spec.ts`)], gap: 'memory is not watched' },
  { area: 'Files', what: 'polyglots, scripts in SVG, `../` names, wrong types, zip bombs, one byte over the limit: refused, memory flat', tests: [test(`${api}/features/attachments/examine.int-spec.ts`), test(`${api}/features/attachments/attachments.int-spec.ts`)] },
  { area: 'Files', what: 'what is served is an attachment with nosniff and a sandbox', tests: [test(headers, /attachments|nothing that could act/)] },
  { area: 'Files', what: 'cells that begin with = + - @ neutralised, and round-trip', tests: [test(`${api}/features/audit/audit.mapper.spec.ts`, /formula/), test(`${api}/features/people/people-export.int-spec.ts`, /comes in again|and back/)] },
  { area: 'Files', what: 'SSRF: no connection at a canary', tests: [test(guardedFetch), test(`${api}/platform/http/network-address.spec.ts`)] },
  { area: 'Files', what: 'HTML, scripts and file URLs in texts: nothing run or fetched', tests: [test('libs/packet/src/pdf.spec.ts', /in every field|any text/), test('libs/packet/src/word.spec.ts', /in every field/), test('libs/packet/src/markdown.spec.ts', /reads|in every field/), test(`${api}/platform/mail/letter.spec.ts`), test('apps/web-e2e/src/hostile-texts.spec.ts')] },

  { area: 'Privacy', what: 'an export is complete, and holds nothing of others', tests: [test(`${api}/features/personal-data/personal-data.int-spec.ts`)] },
  { area: 'Privacy', what: 'after erasure none of the strings is anywhere, the chain verifies', tests: [test(`${api}/features/personal-data/erasure.int-spec.ts`)] },
  { area: 'Privacy', what: 'backup, drop, restore: counts, checksums and chain equal', tests: [test(`${api}/persistence/backup/backup.int-spec.ts`)] },
  { area: 'Secrets', what: 'from the environment or files only, in no command line and no log', tests: [test(`${api}/config/secrets.spec.ts`), test('tools/secrets.int-spec.ts')] },
  { area: 'Endurance', what: '30 requests a second for two hours', tests: [], gap: 'by hand' },
];
