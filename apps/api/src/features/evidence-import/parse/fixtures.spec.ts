import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseWorkLog } from './index.js';

const folder = resolve(import.meta.dirname, '../../../../../../../shared/fixtures/evidence');
const present = existsSync(folder);
const read = (fileName: string): ReturnType<typeof parseWorkLog> =>
  parseWorkLog({ fileName, text: readFileSync(resolve(folder, fileName), 'utf8') });

(present ? describe : describe.skip)(`published work logs${present ? '' : ' (skipped: ../shared/fixtures/evidence is absent)'}`, () => {
  it('gives the 42 release items without an error', () => {
    const { items, errors, warnings } = read('release-items.csv');
    expect([items.length, errors, warnings]).toEqual([42, [], []]);
    expect(items[1]).toMatchObject({
      line: 5, externalId: 'GLR-0698', title: 'Web Application Firewall (WAF) Controls', startedOn: null, endedOn: '2020-03-22',
      link: 'https://gitlab.com/gitlab-org/gitlab/issues/198727', episode: 'govern',
    });
  });

  it('gives the same 42 from JSON lines, as the same source', () => {
    const csv = read('release-items.csv');
    const jsonl = read('release-items.jsonl');
    expect(jsonl.errors).toEqual([]);
    expect(jsonl.source).toBe(csv.source);
    const withoutLine = ({ items }: typeof csv): unknown[] => items.map(({ line: _, ...item }) => item);
    expect(withoutLine(jsonl)).toEqual(withoutLine(csv));
  });

  it('gives the four issues of a Jira export with their days', () => {
    const { items, errors } = read('jira-export.csv');
    expect(errors).toEqual([]);
    expect(items.map(({ line, externalId, startedOn, endedOn }) => [line, externalId, startedOn, endedOn])).toEqual([
      [2, 'SMRGR-6275', '2020-06-25', '2020-06-25'],
      [3, 'SMRGR-3672', '2020-06-12', '2020-06-12'],
      [4, 'SMRGR-2643', '2020-03-04', '2020-03-31'],
      [16, 'SMRGR-2151', '2018-01-12', '2018-03-08'],
    ]);
    expect(items[2]).toMatchObject({ title: 'timezone from AWST to HKT/SGT', episode: 'SommerGarden', happened: expect.stringMatching(/^Dear test,\n\nMay sdgs\.[^]*Much appreciated! =\)$/) });
  });
});
