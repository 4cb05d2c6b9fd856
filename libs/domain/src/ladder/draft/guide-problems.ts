import type { Ladder } from '../ladder.js';
import type { ProblemList } from './problem-list.js';

/** What is wrong with the guide of a draft: empty texts, and names of what the ladder does not have. */
export function noteGuide(list: ProblemList, { guide, rungs, competencies }: Ladder): void {
  const rungIds = new Set(rungs.map(({ id }) => id));
  const competencyIds = new Set(competencies.map(({ id }) => id));
  const bandIds = new Set(guide.bands.map(({ id }) => id));
  each(list, guide.payStages, 'guide.payStages', 'The stages of pay', (stage, path, at) => {
    list.text(stage.stage, `${path}.stage`, `The name of pay stage ${at}`);
    list.known(stage.rungs, `${path}.rungs`, `The pay stage ${stage.stage}`, rungIds, 'rung');
    for (const part of ['base', 'bonus', 'equity'] as const) list.optionalText(stage[part], `${path}.${part}`, `The ${part} of pay stage ${stage.stage}`);
  });
  each(list, guide.bands, 'guide.bands', 'The bands', (band, path, at) => {
    list.code(band.id, `${path}.id`, `The id of band ${at}`);
    list.text(band.label, `${path}.label`, `The label of band ${at}`);
    list.known(band.covers, `${path}.covers`, `The band ${band.label}`, rungIds, 'rung');
    list.known(band.stretchesTo, `${path}.stretchesTo`, `The band ${band.label}`, rungIds, 'rung');
    list.optionalText(band.why, `${path}.why`, `The reason of band ${band.label}`);
  });
  list.unique(guide.bands.map(({ id }) => id), (at) => `guide.bands[${String(at)}].id`, (id) => `The band ${id} is there twice.`);
  guide.bandTexts.forEach(({ competency, band, text }, at) => {
    const path = `guide.bandTexts[${String(at)}]`;
    list.known([competency], `${path}.competency`, 'A sentence about a band', competencyIds, 'competency');
    list.known([band], `${path}.band`, 'A sentence about a band', bandIds, 'band');
    list.text(text, `${path}.text`, `The sentence about ${competency} in band ${band}`);
  });
  list.unique(guide.bandTexts.map(({ competency, band }) => `${competency} ${band}`), (at) => `guide.bandTexts[${String(at)}]`, (place) => `There are two sentences for ${place}.`);
  list.known(guide.uncoveredRungs, 'guide.uncoveredRungs', 'The list of uncovered rungs', rungIds, 'rung');
  list.texts(guide.arc, 'guide.arc', 'the arc');
  list.texts(guide.orientationShift.early, 'guide.orientationShift.early', 'the early questions');
  list.texts(guide.orientationShift.late, 'guide.orientationShift.late', 'the late questions');
  list.known(guide.leadership.rungs, 'guide.leadership.rungs', 'The list of leadership rungs', rungIds, 'rung');
  list.skills(guide.leadership.skills, 'guide.leadership.skills', 'the leadership rungs');
  each(list, guide.breakInPaths, 'guide.breakInPaths', 'The break-in paths', (one, path, at) => {
    list.code(one.id, `${path}.id`, `The id of break-in path ${at}`);
    list.text(one.name, `${path}.name`, `The name of break-in path ${at}`);
    list.optionalText(one.note, `${path}.note`, `The note of ${one.name}`);
    list.optionalText(one.shape, `${path}.shape`, `The shape of ${one.name}`);
    for (const part of ['from', 'examples', 'audience', 'steps'] as const) list.texts(one[part], `${path}.${part}`, `the ${part} of ${one.name}`);
  });
  list.unique(guide.breakInPaths.map(({ id }) => id), (at) => `guide.breakInPaths[${String(at)}].id`, (id) => `The break-in path ${id} is there twice.`);
  each(list, guide.firstEvidence, 'guide.firstEvidence', 'The examples of first evidence', (one, path, at) => {
    list.text(one.from, `${path}.from`, `The role of first evidence ${at}`);
    list.text(one.what, `${path}.what`, `The text of first evidence ${at}`);
    list.numbers(one.numbers, `${path}.numbers`, `first evidence ${at}`);
  });
  list.texts(guide.roleBoundary.productManager, 'guide.roleBoundary.productManager', 'the product manager’s side');
  list.texts(guide.roleBoundary.projectManager, 'guide.roleBoundary.projectManager', 'the project manager’s side');
  each(list, guide.tools, 'guide.tools', 'The groups of tools', (group, path, at) => {
    list.key(group.id, `${path}.id`, `The id of tool group ${at}`);
    list.texts(group.tools, `${path}.tools`, `the tools of ${group.id}`);
  });
  list.unique(guide.tools.map(({ id }) => id), (at) => `guide.tools[${String(at)}].id`, (id) => `The tool group ${id} is there twice.`);
  list.market(guide.marketFacts, 'guide.marketFacts');
  list.optionalText(guide.policy.note, 'guide.policy.note', 'The note about the policies');
}

function each<Item>(list: ProblemList, items: readonly Item[], path: string, subject: string, check: (item: Item, path: string, at: string) => void): void {
  list.size(items, path, subject);
  items.forEach((item, at) => {
    check(item, `${path}[${String(at)}]`, String(at + 1));
  });
}
