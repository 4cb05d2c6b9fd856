import { ladderLimits } from '../limits.js';
import type { Compensation, Ladder, Rung, TargetPolicy, Years } from '../ladder.js';
import { sameName, type ProblemList } from './problem-list.js';

/** What is wrong with the rungs of a draft. */
export function noteRungs(list: ProblemList, { rungs, competencies }: Ladder): void {
  if (rungs.length === 0) list.note('rungs', 'The ladder has no rungs.');
  list.size(rungs, 'rungs', 'The rungs of the ladder', ladderLimits.rungs);
  const rungIds = new Set(rungs.map(({ id }) => id));
  const competencyIds = new Set(competencies.map(({ id }) => id));
  rungs.forEach((rung, at) => {
    const path = `rungs[${String(at)}]`;
    const named = nameOf(rung, at);
    list.code(rung.id, `${path}.id`, `The id of ${named}`);
    if (rung.ordinal !== at + 1) list.note(`${path}.ordinal`, `The place of ${named} must be ${String(at + 1)}, counted from the lowest rung.`);
    list.text(rung.title, `${path}.title`, `The title of ${named}`);
    list.text(rung.short, `${path}.short`, `The short name of ${named}`);
    list.texts(rung.responsibilities, `${path}.responsibilities`, `the responsibilities of ${named}`);
    list.optionalText(rung.focus, `${path}.focus`, `The focus of ${named}`);
    if (rung.years !== null) noteYears(list, rung.years, `${path}.years`, named);
    if (rung.compensation !== null) noteCompensation(list, rung.compensation, `${path}.compensation`, named);
    list.skills(rung.checklist, `${path}.checklist`, named);
    notePolicy(list, rung.policy, `${path}.policy`, named, competencyIds);
    const { from } = rung.policy;
    if (typeof from === 'string' && !rungIds.has(from)) list.note(`${path}.policy.from`, `The policy of ${named} names ${from}, which is not a rung of the ladder.`);
    if (from === rung.id) list.note(`${path}.policy.from`, `People cannot come to ${named} from that same rung.`);
  });
  list.unique(rungs.map(({ id }) => id), (at) => `rungs[${String(at)}].id`, (id) => `The rung ${id} is there twice.`);
  list.unique(rungs.map(({ title }) => title), (at) => `rungs[${String(at)}].title`, (title) => `Two rungs have the title ${title}.`, sameName);
}

function noteYears(list: ProblemList, { min, max }: Years, path: string, named: string): void {
  list.whole(min, `${path}.min`, `The typical years of ${named}`, 0, ladderLimits.years);
  if (max === null) return;
  list.whole(max, `${path}.max`, `The typical years of ${named}`, 0, ladderLimits.years);
  if (max < min) list.note(`${path}.max`, `The typical years of ${named} end before they begin.`);
}

function noteCompensation(list: ProblemList, { min, max, midpoint }: Compensation, path: string, named: string): void {
  list.whole(min, `${path}.min`, `The pay of ${named}`, 0, ladderLimits.pay);
  list.whole(max, `${path}.max`, `The pay of ${named}`, 0, ladderLimits.pay);
  list.whole(midpoint, `${path}.midpoint`, `The midpoint of ${named}`, 0, ladderLimits.pay);
  if (max < min) list.note(`${path}.max`, `The pay of ${named} ends below where it begins.`);
  else if (midpoint < min || midpoint > max) list.note(`${path}.midpoint`, `The midpoint of ${named} lies outside its pay range.`);
}

function notePolicy(list: ProblemList, policy: TargetPolicy, path: string, named: string, competencies: ReadonlySet<string>): void {
  const whose = `The policy of ${named}`;
  list.known(policy.sustained, `${path}.sustained`, whose, competencies, 'competency');
  list.known(policy.demonstrated, `${path}.demonstrated`, whose, competencies, 'competency');
  policy.demonstrated.forEach((id, at) => {
    if (policy.sustained.includes(id)) list.note(`${path}.demonstrated[${String(at)}]`, `${whose} asks for ${id} both ways.`);
  });
  for (const id of competencies) {
    if (!policy.sustained.includes(id) && !policy.demonstrated.includes(id)) list.note(path, `${whose} says nothing about ${id}.`);
  }
  list.whole(policy.sustainDays, `${path}.sustainDays`, `The days of ${named}`, 1, ladderLimits.sustainDays);
  list.whole(policy.minEpisodes, `${path}.minEpisodes`, `The episodes of ${named}`, 1, ladderLimits.episodes);
  if (policy.typicalMonthsInLevel !== null) list.whole(policy.typicalMonthsInLevel, `${path}.typicalMonthsInLevel`, `The typical months of ${named}`, 1, ladderLimits.months);
}

function nameOf({ title, id }: Rung, at: number): string {
  if (title.trim() !== '') return title;
  return id === '' ? `rung ${String(at + 1)}` : id;
}
