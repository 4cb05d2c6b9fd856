import { type Days, daysInWords, type FactPart, growthPointProblem, type WitnessRelation, witnessNoteProblem } from '@nextrung/domain/evidence';
import type { FieldError } from '../../platform/http/problem.js';
import type { AnswerCorroboration } from './corroborations.dto.js';

const SHORTEST_CORRECTION = 10;

/** An answer with all that it needs. */
export type GivenAnswer =
  | { readonly answer: 'confirmed'; readonly note: string; readonly relation: WitnessRelation; readonly seen: Days; readonly growth: string }
  | { readonly answer: 'declined'; readonly note: string }
  | { readonly answer: 'corrected'; readonly note: string; readonly part: FactPart };

/** The answer as it is kept, or what is wrong with it. @param today against which days in words are read */
export function givenAnswer(sent: AnswerCorroboration, today: string): GivenAnswer | readonly FieldError[] {
  const note = sent.note.trim();
  switch (sent.answer) {
    case 'declined':
      return { answer: 'declined', note };
    case 'corrected':
      return corrected(note, sent.part);
    case 'confirmed':
      return confirmed(note, sent, today);
  }
}

function corrected(note: string, part: FactPart | undefined): GivenAnswer | readonly FieldError[] {
  if (part === undefined) return [{ field: 'part', message: 'Choose what is not right.' }];
  return note.length < SHORTEST_CORRECTION ? [{ field: 'note', message: 'Say what is right, in at least 10 characters.' }] : { answer: 'corrected', note, part };
}

function confirmed(note: string, { relation, when = '', growth: typed = '' }: AnswerCorroboration, today: string): GivenAnswer | readonly FieldError[] {
  const growth = typed.trim();
  const seen = daysInWords(when, today);
  const errors = [
    { field: 'note', message: witnessNoteProblem(note) },
    { field: 'relation', message: relation === undefined ? 'Choose how you came to see it.' : null },
    { field: 'when', message: whenProblem(when, seen, today) },
    { field: 'growth', message: growthPointProblem(growth) },
  ].filter((one): one is FieldError => one.message !== null);
  return errors.length > 0 || relation === undefined || seen === null ? errors : { answer: 'confirmed', note, relation, seen, growth };
}

function whenProblem(when: string, seen: Days | null, today: string): string | null {
  if (when.trim() === '') return 'Say when you saw it, such as “in March” or “12 Oct to 3 Nov”.';
  if (seen === null) return 'This is not understood as days. Try “in March”, “last Friday” or “12 Oct to 3 Nov”.';
  return seen.from > today ? 'This is still to come. Say when you saw it.' : null;
}
