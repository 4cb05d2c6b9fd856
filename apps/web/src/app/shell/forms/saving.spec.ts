import { HttpErrorResponse } from '@angular/common/http';
import { describe, expect, it } from '@jest/globals';

import { Saving } from './saving';

const refused = (error: object, status = 400) => async (): Promise<void> => {
  throw new Error('refused', { cause: new HttpErrorResponse({ status, error }) });
};

describe('Saving', () => {
  it('says a refused field at the field, and only the others above the form', async () => {
    const saving = new Saving(['dueOn']);
    const errors = [{ field: 'dueOn', message: 'Not in the past.' }, { field: 'kind', message: 'Choose one.' }];
    expect(await saving.run(refused({ title: 'Not accepted', errors }))).toBe(false);
    expect([saving.error('dueOn'), saving.general(), saving.busy()]).toEqual(['Not in the past.', 'Choose one.', false]);
  });

  it('says a refusal without fields as a whole, and forgets it with the next try', async () => {
    const saving = new Saving(['dueOn']);
    await saving.run(refused({ title: 'Closed already', detail: 'Look at it again.' }, 409));
    expect(saving.general()).toBe('Closed already. Look at it again.');
    expect(await saving.run(() => Promise.resolve())).toBe(true);
    expect(saving.general()).toBe('');
  });

  it('refuses by itself what is not complete', () => {
    const saving = new Saving(['what']);
    saving.refuse({ what: 'Say what you will do.' });
    expect([saving.error('what'), saving.general()]).toEqual(['Say what you will do.', '']);
    saving.clear();
    expect(saving.error('what')).toBe('');
  });
});
