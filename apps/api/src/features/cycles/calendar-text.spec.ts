import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { calendarText, caseCalendarDays, cycleCalendarDays } from './calendar-text.js';

const cycle = { id: 'c1', name: 'Frühling; für alle, die im zweiten Markt 第二の市場 arbeiten\nund weiter\r\nX-EVIL:1', timeZone: 'Europe/Berlin', opensOn: '2027-03-01', nominateUntil: '2027-03-10', lockUntil: '2027-03-20', rateUntil: '2027-03-25', calibrateUntil: '2027-03-31', deliverUntil: '2027-04-10' };
const around = { host: 'promote.example', timeZone: 'Europe/Berlin', now: new Date('2027-02-01T10:00:00.123Z'), page: 'https://promote.example/cycles' };
const text = calendarText([...cycleCalendarDays(cycle), ...caseCalendarDays({ id: 'k', code: 'C-7K2M4', deliverBy: '2027-12-31', reviewOn: null })], around);

describe('the calendar', () => {
  it('is of whole days, with identifiers that stay', () => {
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ uid, startDate, endDate }) => [uid, startDate.toString(), endDate.toString(), startDate.isDate])).toEqual([
      ['cycle-c1-opensOn@promote.example', '2027-03-01', '2027-03-02', true],
      ['cycle-c1-nominateUntil@promote.example', '2027-03-10', '2027-03-11', true],
      ['cycle-c1-lockUntil@promote.example', '2027-03-20', '2027-03-21', true],
      ['cycle-c1-rateUntil@promote.example', '2027-03-25', '2027-03-26', true],
      ['cycle-c1-calibrateUntil@promote.example', '2027-03-31', '2027-04-01', true],
      ['cycle-c1-deliverUntil@promote.example', '2027-04-10', '2027-04-11', true],
      ['case-k-delivery@promote.example', '2027-12-31', '2028-01-01', true],
    ]);
    expect(events.at(-1)?.summary).toBe('Case C-7K2M4: the decision is delivered by today');
  });

  it('is written as the standard says: its lines end in CR LF, hold at most 75 octets, and a name ends none of them', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => line.startsWith('X-EVIL'))).toBe(false);
    expect(lines).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', 'X-WR-TIMEZONE:Europe/Berlin', 'DTSTART;VALUE=DATE:20270301', 'DTSTAMP:20270201T100000Z']));
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });
});
