import { describe, expect, it } from '@jest/globals';
import { beginFor } from './begin.js';

const ID = '01990000-0000-7000-8000-00000000feed';

describe('how a transaction begins', () => {
  it('names its organisation and its entry in one message', () => {
    expect(beginFor(ID, '')).toBe(`START TRANSACTION; SELECT set_config('app.organisation_id', '${ID}', true), set_config('app.audit_entry', '', true)`);
    expect(beginFor(ID, ID)).toContain(`set_config('app.audit_entry', '${ID}', true)`);
  });

  it.each(['', `${ID}'`, `${ID}\n`, `'; DROP TABLE people; --`, `x${ID}`])('takes no other text: %j', (text) => {
    expect(() => beginFor(text, '')).toThrow('identifiers only');
    if (text !== '') expect(() => beginFor(ID, text)).toThrow('identifiers only');
  });
});
