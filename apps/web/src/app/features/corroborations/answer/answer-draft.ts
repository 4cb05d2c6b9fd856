import type { AnswerCorroboration, CorroborationAnswer, FactPart, WitnessRelation } from '@nextrung/api-client';
import { factParts, growthPointProblem, witnessNoteProblem, witnessRelations } from '@nextrung/domain/evidence';

/** What somebody is about to answer, whichever way they choose. */
export interface AnswerDraft {
  readonly answer: CorroborationAnswer;
  readonly note: string;
  readonly relation: WitnessRelation | '';
  readonly when: string;
  readonly growth: string;
  readonly part: FactPart | '';
  /** What is right. */
  readonly right: string;
  /** Why they cannot say. */
  readonly why: string;
  /** What somebody outside wants to be called; null: as they were asked. */
  readonly name: string | null;
}

/** The answer, with the name of somebody outside where they changed it. */
export type AnswerSent = AnswerCorroboration & { readonly name?: string };

/** Where what is typed stays until it is sent. */
export interface Keeper {
  read(): unknown;
  keep(draft: AnswerDraft): void;
  drop(): void;
}

const EMPTY: AnswerDraft = { answer: 'confirmed', note: '', relation: '', when: '', growth: '', part: '', right: '', why: '', name: null };
const answers: readonly CorroborationAnswer[] = ['confirmed', 'corrected', 'declined'];

/** What was kept, as far as it is still what an answer can be. */
export function keptAnswer(kept: unknown): AnswerDraft {
  if (typeof kept !== 'object' || kept === null) return EMPTY;
  const read = kept as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof read[name] === 'string' ? read[name] : '');
  return {
    answer: answers.find((one) => one === read['answer']) ?? 'confirmed', note: text('note'), relation: witnessRelations.find((one) => one === read['relation']) ?? '', when: text('when'), growth: text('growth'),
    part: factParts.find((one) => one === read['part']) ?? '', right: text('right'), why: text('why'), name: typeof read['name'] === 'string' ? read['name'] : null,
  };
}

export const isEmpty = (draft: AnswerDraft): boolean => JSON.stringify(draft) === JSON.stringify(EMPTY);

/** What is missing, by field of what is sent; the server asks the same. */
export function missingIn({ answer, note, relation, when, growth, part, right }: AnswerDraft): Readonly<Record<string, string>> {
  const problems: Record<string, string | null> =
    answer === 'confirmed'
      ? { note: witnessNoteProblem(note), relation: relation === '' ? 'Choose how you came to see it.' : null, when: when.trim() === '' ? 'Say when you saw it, such as “in March” or “12 Oct to 3 Nov”.' : null, growth: growthPointProblem(growth) }
      : answer === 'corrected'
        ? { part: part === '' ? 'Choose what is not right.' : null, note: right.trim().length < 10 ? 'Say what is right, in at least 10 characters.' : null }
        : {};
  return Object.fromEntries(Object.entries(problems).filter((one): one is [string, string] => one[1] !== null));
}

/** @param revision that was read */
export function answerOf({ answer, note, relation, when, growth, part, right, why, name }: AnswerDraft, revision: number): AnswerSent {
  const called = name === null || name.trim() === '' ? {} : { name };
  if (answer === 'declined') return { answer, note: why, revision, ...called };
  if (answer === 'corrected') return { answer, note: right, revision, ...(part !== '' && { part }), ...called };
  return { answer, note, when, growth, revision, ...(relation !== '' && { relation }), ...called };
}
