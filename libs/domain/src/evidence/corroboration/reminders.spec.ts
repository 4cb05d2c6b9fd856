import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../kernel/index.js';
import { reminderDue, workingDaysBetween } from './reminders.js';

/** A Thursday. */
const SENT = '2026-11-26';

describe('reminders', () => {
  it('count from Monday to Friday', () => {
    expect([SENT, '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-03', '2026-12-14'].map((day) => workingDaysBetween(SENT, day))).toEqual([0, 1, 1, 1, 2, 5, 12]);
    expect(workingDaysBetween(SENT, '2026-11-20')).toBe(0);
  });

  it('go out after five and after twelve working days, and end there', () => {
    const sent: string[] = [];
    for (let day = 0; day < 60; day += 1) {
      const today = addDays(SENT, day);
      if (reminderDue({ sentOn: SENT, reminders: sent.length, remindedOn: sent.at(-1) ?? null }, today)) sent.push(today);
    }
    expect(sent).toEqual(['2026-12-03', '2026-12-14']);
  });

  it('do not follow at once when the author reminded, or when the job did not run for long', () => {
    expect(reminderDue({ sentOn: SENT, reminders: 1, remindedOn: '2026-12-11' }, '2026-12-14')).toBe(false);
    expect(reminderDue({ sentOn: SENT, reminders: 1, remindedOn: '2026-12-11' }, '2026-12-18')).toBe(true);
    expect(reminderDue({ sentOn: SENT, reminders: 0, remindedOn: null }, '2027-01-04')).toBe(true);
  });
});
