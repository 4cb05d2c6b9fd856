import type { ShapeProblem } from '../../kernel/index.js';
import { ladderLimits } from '../limits.js';
import type { Ladder } from '../ladder.js';
import { currencyProblem, factorProblem } from '../text-rules.js';
import { noteGuide } from './guide-problems.js';
import { ProblemList, sameName } from './problem-list.js';
import { noteRungs } from './rung-problems.js';

/** What stops a draft from being published or is asked about: a path such as `rungs[2].title`, and a sentence for the person editing. */
export type DraftFinding = ShapeProblem;

/** Everything that stops a draft from being published. Empty for a draft that can be printed, read and assessed. */
export function ladderProblems(ladder: Ladder): readonly DraftFinding[] {
  const list = new ProblemList();
  const seen = new Set<string>();
  list.text(ladder.title, 'title', 'The title of the ladder');
  noteMoney(list, ladder);
  noteRungs(list, ladder);
  noteCompetencies(list, ladder);
  noteCells(list, ladder, seen);
  noteOverlays(list, ladder, seen);
  list.texts(ladder.notes, 'notes', 'the notes');
  noteGuide(list, ladder);
  return list.problems;
}

function noteMoney(list: ProblemList, { currency, compensationBasis, market, locationFactors, rungs }: Ladder): void {
  list.say(currencyProblem(currency), 'currency', 'The currency');
  if (currency === '' && rungs.some(({ compensation }) => compensation !== null)) list.note('currency', 'The pay ranges need a currency.');
  list.optionalText(compensationBasis, 'compensationBasis', 'What the pay includes');
  list.optionalText(market, 'market', 'The market');
  list.size(locationFactors, 'locationFactors', 'The location factors');
  locationFactors.forEach(({ location, factor }, at) => {
    const path = `locationFactors[${String(at)}]`;
    list.text(location, `${path}.location`, `The name of location ${String(at + 1)}`);
    list.say(factorProblem(factor), `${path}.factor`, `The factor of ${location}`);
  });
  list.unique(locationFactors.map(({ location }) => location), (at) => `locationFactors[${String(at)}].location`, (location) => `${location} has two factors.`);
}

function noteCompetencies(list: ProblemList, { competencies }: Ladder): void {
  if (competencies.length === 0) list.note('competencies', 'The ladder has no competencies.');
  list.size(competencies, 'competencies', 'The competencies of the ladder', ladderLimits.competencies);
  competencies.forEach(({ id, name, description }, at) => {
    const path = `competencies[${String(at)}]`;
    list.code(id, `${path}.id`, `The id of competency ${String(at + 1)}`);
    list.text(name, `${path}.name`, `The name of competency ${String(at + 1)}`);
    if (description !== undefined) list.text(description, `${path}.description`, `The description of ${name}`);
  });
  list.unique(competencies.map(({ id }) => id), (at) => `competencies[${String(at)}].id`, (id) => `The competency ${id} is there twice.`);
  list.unique(competencies.map(({ name }) => name), (at) => `competencies[${String(at)}].name`, (name) => `Two competencies have the name ${name}.`, sameName);
}

function noteCells(list: ProblemList, { rungs, competencies, cells }: Ladder, seen: Set<string>): void {
  const rungNames = new Map(rungs.map(({ id, short }) => [id, short]));
  const competencyNames = new Map(competencies.map(({ id, name }) => [id, name]));
  cells.forEach(({ rung, competency, indicators }, at) => {
    const path = `cells[${String(at)}]`;
    const rungName = rungNames.get(rung);
    const competencyName = competencyNames.get(competency);
    if (rungName === undefined) list.note(`${path}.rung`, `A cell names ${rung}, which is not a rung of the ladder.`);
    if (competencyName === undefined) list.note(`${path}.competency`, `A cell names ${competency}, which is not a competency of the ladder.`);
    list.indicators(indicators, `${path}.indicators`, `${rungName ?? rung}, ${competencyName ?? competency}`, seen);
  });
  const wanted = rungs.flatMap(({ id }) => competencies.map((competency) => `${id} ${competency.id}`));
  const there = cells.map(({ rung, competency }) => `${rung} ${competency}`);
  if (wanted.join('\n') !== there.join('\n')) list.note('cells', 'The matrix must have one cell for every rung and competency, rung by rung.');
}

function noteOverlays(list: ProblemList, { overlays }: Ladder, seen: Set<string>): void {
  list.size(overlays, 'overlays', 'The overlays of the ladder', ladderLimits.overlays);
  overlays.forEach((overlay, at) => {
    const path = `overlays[${String(at)}]`;
    const named = overlay.name.trim() === '' ? `overlay ${String(at + 1)}` : overlay.name;
    list.code(overlay.id, `${path}.id`, `The id of ${named}`);
    list.text(overlay.name, `${path}.name`, `The name of ${named}`);
    list.optionalText(overlay.kind, `${path}.kind`, `The kind of ${named}`);
    list.texts(overlay.roleCore, `${path}.roleCore`, `the core of ${named}`);
    list.market(overlay.market, `${path}.market`);
    list.size(overlay.skills, `${path}.skills`, `The skills of ${named}`, ladderLimits.competencies);
    overlay.skills.forEach(({ id, name, description, topics, course, indicators }, place) => {
      const here = `${path}.skills[${String(place)}]`;
      list.code(id, `${here}.id`, `The id of skill ${String(place + 1)} of ${named}`);
      list.text(name, `${here}.name`, `The name of skill ${String(place + 1)} of ${named}`);
      if (description !== undefined) list.text(description, `${here}.description`, `The description of ${name}`);
      list.texts(topics, `${here}.topics`, `the topics of ${name}`);
      if (course !== null) {
        list.text(course.name, `${here}.course.name`, `The name of the course for ${name}`);
        list.optionalText(course.by, `${here}.course.by`, `The author of the course for ${name}`);
        list.optionalText(course.platform, `${here}.course.platform`, `The platform of the course for ${name}`);
        if (course.usdPerMonth !== null) list.amount(course.usdPerMonth, `${here}.course.usdPerMonth`, `The price of the course for ${name}`);
      }
      list.indicators(indicators, `${here}.indicators`, `${named}, ${name}`, seen);
    });
    list.unique(overlay.skills.map(({ id }) => id), (place) => `${path}.skills[${String(place)}].id`, (id) => `${named} has the skill ${id} twice.`);
  });
  list.unique(overlays.map(({ id }) => id), (at) => `overlays[${String(at)}].id`, (id) => `The overlay ${id} is there twice.`);
}
