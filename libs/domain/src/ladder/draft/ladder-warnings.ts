import { ladderLimits } from '../limits.js';
import type { Ladder } from '../ladder.js';
import type { DraftFinding } from './ladder-problems.js';
import { sameName } from './problem-list.js';

/** What is asked about before a draft is published. None of it stops the draft. */
export function ladderWarnings(ladder: Ladder): readonly DraftFinding[] {
  return [...unassessed(ladder), ...withoutMustHaves(ladder), ...inCells(ladder), ...inOverlays(ladder)];
}

function unassessed({ competencies, cells }: Ladder): DraftFinding[] {
  return competencies.flatMap(({ id, name }, at) =>
    cells.some(({ competency, indicators }) => competency === id && indicators.length > 0)
      ? []
      : [{ path: `competencies[${String(at)}]`, message: `${name} has no indicators on any rung, so nobody is assessed for it.` }],
  );
}

function withoutMustHaves({ rungs, cells }: Ladder): DraftFinding[] {
  return rungs.flatMap(({ id, title }, at) => {
    const indicators = cells.filter(({ rung }) => rung === id).flatMap((cell) => cell.indicators);
    const path = `rungs[${String(at)}]`;
    if (indicators.length === 0) return [{ path, message: `${title} has no indicators, so nobody is assessed for it.` }];
    return indicators.some(({ must }) => must) ? [] : [{ path, message: `${title} has no must-have.` }];
  });
}

function inCells({ rungs, competencies, cells }: Ladder): DraftFinding[] {
  const names = new Map([...rungs.map(({ id, short }) => [`rung ${id}`, short] as const), ...competencies.map(({ id, name }) => [`competency ${id}`, name] as const)]);
  return cells.flatMap(({ rung, competency, indicators }, at) => {
    const where = `${names.get(`rung ${rung}`) ?? rung}, ${names.get(`competency ${competency}`) ?? competency}`;
    const crowded = indicators.length > ladderLimits.askedIndicatorsInCell ? [{ path: `cells[${String(at)}]`, message: `${where} has ${String(indicators.length)} indicators; more than ${String(ladderLimits.askedIndicatorsInCell)} are hard to give evidence for.` }] : [];
    const texts = indicators.map(({ text }) => sameName(text));
    const repeated = indicators.flatMap(({ id }, place) =>
      texts.indexOf(texts[place] ?? '') < place ? [{ path: `cells[${String(at)}].indicators[${String(place)}].text`, message: `${id} (${where}) says the same as another indicator of its cell.` }] : [],
    );
    return [...crowded, ...repeated];
  });
}

function inOverlays({ overlays }: Ladder): DraftFinding[] {
  return overlays.flatMap(({ name, skills }, at) =>
    skills.flatMap((skill, place) =>
      skill.indicators.length > 0 ? [] : [{ path: `overlays[${String(at)}].skills[${String(place)}]`, message: `${skill.name} (${name}) has no indicators, so nobody is assessed for it.` }],
    ),
  );
}
