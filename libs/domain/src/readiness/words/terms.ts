import type { Impact, Level } from '../../evidence/index.js';
import type { Grade } from '../assessment.js';

/** What a level is called in a sentence. */
export const levelWords: Readonly<Record<Level, string>> = { not_shown: 'not shown', partial: 'partly shown', meets: 'meets', exceeds: 'exceeds' };

/** What an impact is called in a sentence. */
export const impactWords: Readonly<Record<Impact, string>> = {
  activity: 'activity, no result named',
  shipped: 'shipped, not measured',
  measured: 'measured before and after',
  attributed: 'measured, with what would have happened otherwise',
};

/** What a grade is called in a sentence. */
export const gradeWords: Readonly<Record<Grade, string>> = { A: 'strong', B: 'moderate', C: 'weak' };

/** The text with its first letter as at the beginning of a sentence. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
