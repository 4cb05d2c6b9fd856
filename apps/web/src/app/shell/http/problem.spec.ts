import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { describe, expect, it } from '@jest/globals';

import { Refusal, toProblem } from './problem';

describe('toProblem', () => {
  it('takes title, detail, code and fields from a problem document', () => {
    const error = { title: 'Not accepted', detail: 'Check two fields.', code: 'validation', errors: [{ field: 'email', message: 'is taken', line: 3 }] };
    expect(toProblem(new HttpErrorResponse({ status: 400, error }))).toMatchObject({
      status: 400,
      title: 'Not accepted',
      code: 'validation',
      errors: [{ field: 'email', message: 'is taken', line: 3 }],
    });
  });

  it('reads the refusal of a call that answers nothing', () => {
    const error = JSON.stringify({ title: 'Confirm first that it is you.', code: 'confirm_first' });
    expect(toProblem(new HttpErrorResponse({ status: 403, error }))).toMatchObject({ status: 403, title: 'Confirm first that it is you.', code: 'confirm_first' });
    expect(toProblem(new HttpErrorResponse({ status: 502, error: '<html>' })).title).toBe('Something went wrong');
  });

  it('takes what failed in the browser itself at its word', () => {
    expect(toProblem(new Refusal('passkey_cancelled', 'No passkey was used'))).toMatchObject({ code: 'passkey_cancelled', title: 'No passkey was used' });
  });

  it('says that the server cannot be reached', () => {
    expect(toProblem(new HttpErrorResponse({ status: 0 })).code).toBe('unreachable');
  });

  it('looks into the cause of a failed resource', () => {
    const failed = new Error('resource failed', { cause: new HttpErrorResponse({ status: 429, headers: new HttpHeaders({ 'Retry-After': '30' }) }) });
    expect(toProblem(failed)).toMatchObject({ status: 429, retryAfter: 30 });
  });

  it('reads a refusal that came as text', () => {
    const error = JSON.stringify({ title: 'Not accepted', code: 'invalid', errors: [{ field: 'present', message: 'Not this one' }] });
    expect(toProblem(new HttpErrorResponse({ status: 400, error }))).toMatchObject({ title: 'Not accepted', code: 'invalid', errors: [{ field: 'present', message: 'Not this one' }] });
    expect(toProblem(new HttpErrorResponse({ status: 502, error: '<html>Bad gateway</html>' }))).toMatchObject({ status: 502, code: 'unexpected' });
  });

  it('has words for anything else', () => {
    expect(toProblem('odd').title).toBe('Something went wrong');
  });
});
