import type { ShapeProblem } from '../../kernel/index.js';
import type { ChecklistEntry, Indicator, NamedNumber } from '../ladder.js';
import type { MarketFact } from '../guide.js';
import { ladderLimits } from '../limits.js';
import { codeProblem, indicatorIdProblem, keyProblem, optionalTextProblem, textProblem } from '../text-rules.js';

/** Collects what is wrong with a draft, each with its path and a sentence that names its subject. */
export class ProblemList {
  readonly problems: ShapeProblem[] = [];

  note(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  text(value: string, path: string, subject: string): void {
    this.say(textProblem(value), path, subject);
  }

  optionalText(value: string, path: string, subject: string): void {
    this.say(optionalTextProblem(value), path, subject);
  }

  code(value: string, path: string, subject: string): void {
    this.say(codeProblem(value), path, subject);
  }

  key(value: string, path: string, subject: string): void {
    this.say(keyProblem(value), path, subject);
  }

  /** A problem that a rule found, put behind its subject; null is none. */
  say(problem: string | null, path: string, subject: string): void {
    if (problem !== null) this.note(path, `${subject} ${problem}.`);
  }

  whole(value: number, path: string, subject: string, least: number, most: number): void {
    if (!Number.isSafeInteger(value)) this.note(path, `${subject} must be a whole number.`);
    else if (value < least) this.note(path, `${subject} must be at least ${String(least)}.`);
    else if (value > most) this.note(path, `${subject} must be at most ${String(most)}.`);
  }

  amount(value: number, path: string, subject: string): void {
    if (!Number.isFinite(value)) this.note(path, `${subject} must be a number.`);
  }

  size(list: readonly unknown[], path: string, subject: string, most: number = ladderLimits.entries): void {
    if (list.length > most) this.note(path, `${subject} must be at most ${String(most)}, not ${String(list.length)}.`);
  }

  texts(list: readonly string[], path: string, subject: string): void {
    this.size(list, path, `The entries of ${subject}`);
    list.forEach((text, at) => {
      this.text(text, `${path}[${String(at)}]`, `Entry ${String(at + 1)} of ${subject}`);
    });
  }

  /** Ids that must all be there, each once. */
  known(ids: readonly string[], path: string, subject: string, there: ReadonlySet<string>, what: string): void {
    ids.forEach((id, at) => {
      if (!there.has(id)) this.note(`${path}[${String(at)}]`, `${subject} names ${id}, which is not a ${what} of the ladder.`);
    });
    this.unique(ids, (at) => `${path}[${String(at)}]`, (id) => `${subject} names ${id} twice.`);
  }

  /** Notes every value that came before, after folding; empty ones are noted elsewhere. */
  unique(values: readonly string[], pathOf: (at: number) => string, said: (value: string) => string, fold = (value: string): string => value): void {
    const seen = new Set<string>();
    values.forEach((value, at) => {
      const folded = fold(value);
      if (folded !== '' && seen.has(folded)) this.note(pathOf(at), said(value));
      seen.add(folded);
    });
  }

  skills(skills: readonly ChecklistEntry[], path: string, whose: string): void {
    this.size(skills, path, `The named skills of ${whose}`);
    skills.forEach((skill, at) => {
      const here = `${path}[${String(at)}]`;
      const named = `${skill.name.trim() === '' ? `skill ${String(at + 1)}` : skill.name} of ${whose}`;
      this.code(skill.id, `${here}.id`, `The id of ${named}`);
      this.text(skill.name, `${here}.name`, `The name of ${named}`);
      this.optionalText(skill.detail, `${here}.detail`, `The detail of ${named}`);
      this.texts(skill.tools, `${here}.tools`, `the tools of ${named}`);
      this.numbers(skill.numbers, `${here}.numbers`, named);
    });
    this.unique(skills.map(({ id }) => id), (at) => `${path}[${String(at)}].id`, (id) => `The named skills of ${whose} have the id ${id} twice.`);
  }

  numbers(numbers: readonly NamedNumber[], path: string, whose: string): void {
    this.size(numbers, path, `The figures of ${whose}`);
    numbers.forEach(({ name, value }, at) => {
      this.say(keyProblem(name), `${path}[${String(at)}].name`, `The name of figure ${String(at + 1)} of ${whose}`);
      this.amount(value, `${path}[${String(at)}].value`, `The figure ${name} of ${whose}`);
    });
    this.unique(numbers.map(({ name }) => name), (at) => `${path}[${String(at)}].name`, (name) => `The figure ${name} of ${whose} is there twice.`);
  }

  market(facts: readonly MarketFact[], path: string): void {
    this.size(facts, path, 'The figures of the market');
    facts.forEach(({ id, label, from, to, period }, at) => {
      const here = `${path}[${String(at)}]`;
      this.say(keyProblem(id), `${here}.id`, `The id of market figure ${String(at + 1)}`);
      this.optionalText(label, `${here}.label`, `The label of ${id}`);
      this.optionalText(period, `${here}.period`, `The period of ${id}`);
      this.amount(from, `${here}.from`, `The market figure ${id}`);
      if (to !== null && !(Number.isFinite(to) && to >= from)) this.note(`${here}.to`, `The upper end of ${id} must not be below its lower end.`);
    });
    this.unique(facts.map(({ id }) => id), (at) => `${path}[${String(at)}].id`, (id) => `The market figure ${id} is there twice.`);
  }

  /** The indicators of one cell or skill; `seen` has the ids of those before. */
  indicators(indicators: readonly Indicator[], path: string, where: string, seen: Set<string>): void {
    this.size(indicators, path, `The indicators of ${where}`, ladderLimits.indicatorsInCell);
    indicators.forEach(({ id, text, examples }, at) => {
      const here = `${path}[${String(at)}]`;
      const named = `${id === '' ? `indicator ${String(at + 1)}` : id} (${where})`;
      this.say(indicatorIdProblem(id), `${here}.id`, `The id of ${named}`);
      if (seen.has(id)) this.note(`${here}.id`, `The id ${id} (${where}) is taken by another indicator.`);
      seen.add(id);
      this.text(text, `${here}.text`, `The text of ${named}`);
      if (examples?.length === 0) this.note(`${here}.examples`, `The examples of ${named} must have an entry or be left out.`);
      this.texts(examples ?? [], `${here}.examples`, `the examples of ${named}`);
    });
  }
}

/** Two names are the same when only case and outer spaces differ. */
export function sameName(name: string): string {
  return name.trim().toLowerCase();
}
