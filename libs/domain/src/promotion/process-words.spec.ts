import { describe, expect, it } from '@jest/globals';
import { ANSWER_APPEAL_WITHIN_DAYS, APPEAL_WITHIN_DAYS, appealGrounds, caseStates, DELIVER_WITHIN_DAYS, MANAGER_REVIEW_DAYS, processWords } from './index.js';

describe('the process in words', () => {
  const part = (heading: string): string => processWords().find((one) => one.heading === heading)?.sentences.join(' ') ?? '';

  it('says the days that the rules keep', () => {
    expect(part('How a case begins')).toContain(`${String(MANAGER_REVIEW_DAYS)} days`);
    expect(part('What can come of it')).toContain(`within ${String(DELIVER_WITHIN_DAYS)} days`);
    expect(part('Appeal')).toContain(`for ${String(APPEAL_WITHIN_DAYS)} days`);
    expect(part('Appeal')).toContain(`within ${String(ANSWER_APPEAL_WITHIN_DAYS)} days`);
  });

  it('has a sentence for every state and every ground', () => {
    expect(processWords().find(({ heading }) => heading === 'What happens to it')?.sentences).toHaveLength(caseStates.length);
    expect(processWords().find(({ heading }) => heading === 'Appeal')?.sentences).toHaveLength(appealGrounds.length + 2);
  });
});
