import { describe, expect, it } from '@jest/globals';
import { AppConfig } from '../../config/app-config.js';
import { Sealing } from './sealing.js';

const sealing = (key?: string): Sealing => new Sealing(new AppConfig({ SERVER_DATABASE_URL: 'postgres://u:p@localhost/x', ...(key && { SECRET_KEY: key }) }));
const one = sealing('a'.repeat(32));

describe('a sealed secret', () => {
  it('opens again, looks different each time, and shows nothing', () => {
    const [first, second] = [one.seal('codes', 'anna', 'JBSWY3DP'), one.seal('codes', 'anna', 'JBSWY3DP')];
    expect(first).not.toBe(second);
    expect(first).not.toContain('JBSWY3DP');
    expect([one.open('codes', 'anna', first), one.open('codes', 'anna', second)]).toEqual(['JBSWY3DP', 'JBSWY3DP']);
  });

  it('stays closed for anyone else, for another purpose, with another key, without one, and once changed', () => {
    const sealed = one.seal('codes', 'anna', 'JBSWY3DP');
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect([
      one.open('codes', 'ben', sealed), one.open('mail', 'anna', sealed), sealing('b'.repeat(32)).open('codes', 'anna', sealed), sealing().open('codes', 'anna', sealed),
      one.open('codes', 'anna', changed), one.open('codes', 'anna', ''), one.open('codes', 'anna', 'v1.AA'), one.open('codes', 'anna', 'v0.AA'),
    ]).toEqual(Array(8).fill(null));
    expect(sealing().possible).toBe(false);
    expect(() => sealing().seal('codes', 'anna', 'x')).toThrow('SECRET_KEY');
  });
});
