import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { ReadinessQuery } from '../readiness/readiness.dto.js';
import { TrialQuery } from '../readiness/what-if.dto.js';
import { TeamQuery } from '../team/team.dto.js';
import { ProposeWaiver } from '../waivers/waivers.dto.js';

const refused = (request: object): string[] => validateSync(request).flatMap(({ constraints = {} }) => Object.values(constraints));
const asked = {
  target: (code: string) => Object.assign(new ReadinessQuery(), { target: code }),
  trial: (code: string) => Object.assign(new TrialQuery(), { target: code }),
  rung: (code: string) => Object.assign(new TeamQuery(), { rung: [code] }),
};
const waiver = (indicator: string): ProposeWaiver => Object.assign(new ProposeWaiver(), { indicator, reason: 'There are no competitors here.' });

describe('a request for a code of a ladder', () => {
  it.each(Object.entries(asked))('takes every code that a ladder may have (%s)', (_, request) => {
    for (const code of ['SPM', 'none', 'Führung_2', '主管-3', '𝒜'.repeat(40), 'x'.repeat(40)]) expect([code, refused(request(code))]).toEqual([code, []]);
    for (const code of ['', 'a b', 'SPM.S1', 'x'.repeat(41)]) expect([code, refused(request(code))]).toEqual([code, [expect.stringContaining('is the code of a rung')]]);
  });

  it('takes every id that an indicator may have', () => {
    for (const id of ['SPM.S1', 'Führung.Ü1', '主管.战1', '-', `${'x'.repeat(40)}.${'y'.repeat(59)}`]) expect([id, refused(waiver(id))]).toEqual([id, []]);
    for (const id of ['', '.S1', 'no such thing', 'x'.repeat(101)]) expect([id, refused(waiver(id))]).toEqual([id, ['Choose an indicator']]);
  });
});
