import { describe, expect, it } from '@jest/globals';
import { erasureLines } from './erasure-words';

const none = { evidence: 0, ratings: 0, corroborations: 0, notes: 0, decisions: 0, profile: 0, assessments: 0, account: 0, answers: 0, jobs: 0 };

describe('what an erasure takes away, in words', () => {
  it('counts each kind that has something, and leaves out what is technical', () => {
    expect(erasureLines({ ...none, evidence: 12, notes: 1, answers: 7, jobs: 2 })).toEqual(['12 texts of their evidence', '1 note, about them or by them']);
  });

  it('is empty where there is nothing', () => {
    expect(erasureLines(none)).toEqual([]);
  });
});
