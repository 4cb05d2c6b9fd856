import type { Answers, Question, QuestionKind } from './types.js';

const MOST_WARNINGS = 60;

/** Asks what a file leaves open: an answer that was given is taken, otherwise the suggestion is, and the question stays open. */
export class Interview {
  readonly questions: Question[] = [];
  private readonly noted = new Set<string>();

  constructor(private readonly answers: Answers) {}

  /** One of the options. */
  choose<Option extends string>(question: { id: string; kind: QuestionKind; words: string; options: readonly Option[]; suggestion: Option }): Option {
    const answer = this.answerTo(question.id);
    const chosen = question.options.find((option) => option === answer);
    if (chosen !== undefined) return chosen;
    if (answer !== undefined) this.warn(`The answer to “${question.words}” is none of: ${question.options.join(', ')}.`);
    this.questions.push(question);
    return question.suggestion;
  }

  /** The suggestion without asking, unless an answer says otherwise: for what the file says plainly. */
  corrected<Option extends string>({ id, options, suggestion }: { id: string; options: readonly Option[]; suggestion: Option }): Option {
    const answer = this.answerTo(id);
    return options.find((option) => option === answer) ?? suggestion;
  }

  /** The given texts in the order that was answered. */
  order(question: { id: string; kind: QuestionKind; words: string; suggestion: readonly string[] }): readonly string[] {
    const { suggestion } = question;
    const answer = this.answerTo(question.id);
    if (typeof answer === 'object' && answer.length === suggestion.length && new Set(answer).size === answer.length && answer.every((one) => suggestion.includes(one))) return answer;
    if (answer !== undefined) this.warn(`The answer to “${question.words}” must name each of them once: ${suggestion.join(', ')}.`);
    this.questions.push({ ...question, options: suggestion });
    return suggestion;
  }

  /** Names of one's own, one for each of the suggestion. */
  names(question: { id: string; kind: QuestionKind; words: string; suggestion: readonly string[] }): readonly string[] {
    const answer = this.answerTo(question.id);
    const given = typeof answer === 'string' ? [answer] : answer;
    if (given?.length === question.suggestion.length && given.every((name) => name.trim() !== '') && new Set(given.map((name) => name.trim().toLowerCase())).size === given.length) return given.map((name) => name.trim());
    if (given !== undefined) this.warn(`The answer to “${question.words}” must be ${String(question.suggestion.length)} different names.`);
    this.questions.push({ ...question, options: [] });
    return question.suggestion;
  }

  /** With the same answers, for a reading whose questions and remarks are not kept. */
  trial(): Interview {
    return new Interview(this.answers);
  }

  warn(words: string): void {
    this.noted.add(words);
  }

  /** What was noted, once each; very many are cut with their number. */
  get warnings(): string[] {
    const all = [...this.noted];
    if (all.length <= MOST_WARNINGS) return all;
    return [...all.slice(0, MOST_WARNINGS), `${String(all.length - MOST_WARNINGS)} more remarks like these.`];
  }

  private answerTo(id: string): string | readonly string[] | undefined {
    return Object.hasOwn(this.answers, id) ? this.answers[id] : undefined;
  }
}
