import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOrderOf, readDay } from './calendar-day.js';

describe('a day as people and programs write it', () => {
  it.each([
    ['2027-03-14', '2027-03-14'],
    ['2027-3-4', '2027-03-04'],
    ['2027/03/14', '2027-03-14'],
    ['20270314', '2027-03-14'],
    ['2027-03-14T23:59:00.000+0000', '2027-03-14'],
    ['2027-03-14 09:15:00 UTC', '2027-03-14'],
    ['25/Jun/20 12:44', '2020-06-25'],
    ['04/Mar/20 9:03 AM', '2020-03-04'],
    ['12-Jan-1998', '1998-01-12'],
    ['12/Jan/98', '1998-01-12'],
    ['12 Mar 2027', '2027-03-12'],
    ['1st September 2027', '2027-09-01'],
    ['Wed, 12 May 2027', '2027-05-12'],
    ['March 12, 2027', '2027-03-12'],
    ['Sept 2nd 2027', '2027-09-02'],
    ['14.03.2027', '2027-03-14'],
    ['14.3.27', '2027-03-14'],
    ['14/03/2027', '2027-03-14'],
    ['03/14/2027', '2027-03-14'],
    ['05/05/2027', '2027-05-05'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, null)).toEqual({ ok: true, day });
  });

  it.each(['2027-02-29', '31/04/2027', '2027-13-01', '32 Jan 2027', '0001-01-01', '2027-00-10'])('%s does not exist', (text) => {
    expect(readDay(text, null)).toEqual({ ok: false, message: `“${text}” is not a day that exists.` });
  });

  it.each(['soon', '2027', '44000', 'Q1 2027', '14 Foo 2027', '2027-03-14 and more'])('%s is no day', (text) => {
    expect(readDay(text, null)).toEqual({ ok: false, message: expect.stringContaining('cannot be read as a date') });
  });

  it('follows the order of its column, and asks when there is none', () => {
    expect(readDay('03/04/2027', 'day_first')).toEqual({ ok: true, day: '2027-04-03' });
    expect(readDay('03/04/2027', 'month_first')).toEqual({ ok: true, day: '2027-03-04' });
    expect(readDay('03/04/2027', null)).toEqual({ ok: false, message: expect.stringContaining('day/month or month/day') });
  });

  it('learns the order from the unmistakable days', () => {
    expect(dayOrderOf(['03/04/2027', '14/04/2027'])).toBe('day_first');
    expect(dayOrderOf(['03/04/2027', '04/14/2027 10:00'])).toBe('month_first');
    expect(dayOrderOf(['03/04/2027', '2027-12-31'])).toBeNull();
    expect(dayOrderOf(['14/04/2027', '04/14/2027'])).toBeNull();
  });

  it('reads every day back from each way of writing it', () => {
    const days = fc.date({ min: new Date('1970-01-01T00:00Z'), max: new Date('2069-12-31T00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(fc.property(days, (day) => {
      const [y = '', m = '', d = ''] = day.split('-');
      const month = months[Number(m) - 1] ?? '';
      for (const text of [day, `${y}/${m}/${d}`, `${d}.${m}.${y}`, `${d}/${month}/${y.slice(2)} 12:44`, `${d} ${month} ${y}`, `${month} ${d}, ${y}`, `${d}/${m}/${y}`]) {
        expect(readDay(text, 'day_first')).toEqual({ ok: true, day });
      }
    }));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(() => readDay(text, null)).not.toThrow();
    }));
  });
});
