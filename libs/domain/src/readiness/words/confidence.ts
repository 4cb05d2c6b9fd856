import { readinessPolicy as policy } from '../policy.js';

export type ConfidenceWord = 'none' | 'low' | 'medium' | 'high';

/** What a confidence of 0 to 1 is called on screen; `none` when nobody has rated or confirmed anything strong. */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence <= 0) return 'none';
  if (confidence < policy.confidenceWords.medium) return 'low';
  return confidence < policy.confidenceWords.high ? 'medium' : 'high';
}
