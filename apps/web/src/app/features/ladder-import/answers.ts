import type { FileInspection, FileQuestion } from '@nextrung/api-client';

export type Answer = string | string[];
export type Answers = Readonly<Record<string, Answer>>;

/** How a question is answered: one of its options, an order of them, or names of one's own. */
export type QuestionForm = 'choice' | 'order' | 'names';

export function formOf({ ordered, options }: FileQuestion): QuestionForm {
  if (!ordered && options.length > 0) return 'choice';
  return options.length > 0 ? 'order' : 'names';
}

/**
 * The questions to show after an inspection: what was answered stays where it was, so that it can be answered otherwise;
 * what is asked anew follows; what is neither is gone.
 */
export function questionsAfter(shown: readonly FileQuestion[], answers: Answers, { questions }: FileInspection): readonly FileQuestion[] {
  const asked = new Map(questions.map((question) => [question.id, question]));
  const stayed = shown.filter(({ id }) => Object.hasOwn(answers, id) || asked.has(id)).map((question) => asked.get(question.id) ?? question);
  const known = new Set(stayed.map(({ id }) => id));
  return [...stayed, ...questions.filter(({ id }) => !known.has(id))];
}

/** What holds for a question: its answer, or the suggestion. */
export function answerOf({ id, suggestion }: FileQuestion, answers: Answers): readonly string[] {
  const answer = answers[id];
  if (answer === undefined) return suggestion;
  return typeof answer === 'string' ? [answer] : answer;
}

/** The list with the entry at another place. */
export function movedTo(list: readonly string[], from: number, to: number): string[] {
  const rest = list.filter((_, at) => at !== from);
  const entry = list[from];
  return entry === undefined || to < 0 || to >= list.length ? [...list] : [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** What is wrong with names; empty when they can be sent. */
export function namesProblem(names: readonly string[]): string {
  const tidy = names.map((name) => name.trim().toLowerCase());
  if (tidy.includes('')) return 'Give every one a name.';
  return new Set(tidy).size < tidy.length ? 'Give each of them another name.' : '';
}
