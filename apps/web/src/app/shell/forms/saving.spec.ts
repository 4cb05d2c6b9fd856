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

  it('makes something once, however often it is tried, and anew once the server has answered', async () => {
    const [saving, keys] = [new Saving(), [] as string[]];
    const tries = [refused({}, 0), refused({}, 503), refused({ title: 'Not accepted' }, 400), (): Promise<void> => Promise.resolve(), (): Promise<void> => Promise.resolve()];
    for (const work of tries) await saving.create(async (key) => { keys.push(key['Idempotency-Key']); await work(); });
    expect(keys.map((key) => keys.indexOf(key))).toEqual([0, 0, 0, 3, 4]);
  });

  it('says when the thing has moved on', async () => {
    const saving = new Saving();
    await saving.run(refused({ title: 'Closed already' }, 409));
    expect(saving.outdated()).toBe(true);
    await saving.run(refused({ title: 'Not accepted' }, 400));
    expect(saving.outdated()).toBe(false);
  });
});
