import type { Interview } from '../interview.js';
import { ladderFileLimits } from '../limits.js';
import { rankOrder } from '../rank/rank-order.js';
import { counted, listed, nameKey, quoted } from '../text/clean-text.js';
import type { FoundCell, FoundLadder } from '../types.js';
import type { Draft, DraftCompetency, DraftRung } from './draft.js';
import { keysFor } from './keys.js';

/** Makes ladders of drafts: names what has none, tells doubles apart, puts the rungs in order, and asks about each. */
export function settleDrafts(drafts: readonly Draft[], interview: Interview): FoundLadder[] {
  const titles = new Map<string, number>();
  return drafts.map((draft, at) => {
    const times = (titles.get(draft.title) ?? 0) + 1;
    titles.set(draft.title, times);
    const title = times === 1 ? draft.title : `${draft.title} (${String(times)})`;
    return settle(draft, title, `ladder${String(at + 1)}`, interview);
  });
}

/** Why a draft is no ladder, or null. */
export function draftProblem({ title, rungs, competencies }: Draft): string | null {
  return sizeProblem(title, rungs.size, competencies.size);
}

/** Why a ladder of so many rungs and competencies is none, or null. */
export function sizeProblem(title: string, rungs: number, competencies: number): string | null {
  if (rungs > ladderFileLimits.rungs) return `${quoted(title)} would have ${counted(rungs, 'rung')}; a ladder has at most ${String(ladderFileLimits.rungs)}. Is another column the level?`;
  if (competencies > ladderFileLimits.competencies) return `${quoted(title)} would have ${counted(competencies, 'competency').replace(/ys$/, 'ies')}; a ladder has at most ${String(ladderFileLimits.competencies)}.`;
  return null;
}

function settle(draft: Draft, title: string, id: string, interview: Interview): FoundLadder {
  nameNumbers(draft, title, id, interview);
  const rungKeys = keysFor(draft.rungs, (rung) => rung.title);
  const competencyKeys = keysFor(draft.competencies, ({ name }) => name);
  tellApart(draft, title, id, interview);
  const order = orderOf(draft, title, id, interview);
  const cells = order.flatMap(([rung]) =>
    [...draft.competencies.keys()].flatMap((competency): FoundCell[] => {
      const cell = draft.cells.get(rung)?.get(competency);
      if (cell === undefined) return [];
      return [{ rung: rungKeys.get(rung) ?? rung, competency: competencyKeys.get(competency) ?? competency, ...(cell.level !== undefined && { level: cell.level }), statements: cell.statements }];
    }),
  );
  remark(draft, title, interview);
  return {
    title,
    rungs: order.map(([rung, { title: name, summary }]) => ({ key: rungKeys.get(rung) ?? rung, title: name, ...(summary !== undefined && { summary }) })),
    competencies: [...draft.competencies].map(([competency, one]) => {
      const description = [one.group, one.description].filter((text) => text !== undefined && text !== '').join(': ');
      return { key: competencyKeys.get(competency) ?? competency, name: one.name, ...(description !== '' && { description }) };
    }),
    cells,
  };
}

/** Levels that are only numbered are called “Level 1” and so on, until somebody names them. */
function nameNumbers(draft: Draft, title: string, id: string, interview: Interview): void {
  const rungs = [...draft.rungs.values()];
  if (rungs.length === 0 || !rungs.every((rung) => /^(?:(?:level|milestone|stage|grade|band|tier)\s?)?\d{1,3}$/i.test(rung.title))) return;
  const inOrder = rankOrder(rungs).order;
  const suggestion = inOrder.map((rung) => (/^\d/.test(rung.title) ? `Level ${rung.title}` : rung.title));
  const names = interview.names({ id: `${id}.names`, kind: 'levels_without_names', words: `The ${counted(rungs.length, 'level')} of ${quoted(title)} have numbers and no names. What are they called?`, suggestion });
  inOrder.forEach((rung, at) => {
    // The number still orders it when its name no longer does.
    rung.ordinal ??= Number(/\d+/.exec(rung.title)?.[0] ?? at);
    rung.title = names[at] ?? rung.title;
  });
}

function orderOf(draft: Draft, title: string, id: string, interview: Interview): (readonly [string, DraftRung])[] {
  const { order, sure } = rankOrder([...draft.rungs].map(([rung, one]) => ({ rung, title: one.title, ...(one.ordinal !== undefined && { ordinal: one.ordinal }) })));
  const byTitle = new Map([...draft.rungs].map(([rung, one]) => [one.title, [rung, one] as const]));
  const suggestion = order.map((rung) => rung.title);
  const titles = sure ? suggestion : interview.order({ id: `${id}.rank`, kind: 'rank_order', words: `In which order do the rungs of ${quoted(title)} stand, lowest first? Their names do not tell; shown is ${listed(suggestion, 12)}.`, suggestion });
  return titles.flatMap((one) => {
    const found = byTitle.get(one);
    return found === undefined ? [] : [found];
  });
}

function tellApart(draft: Draft, title: string, id: string, interview: Interview): void {
  const rungs = [...draft.rungs.values()];
  rename(rungs.map((rung) => ({ name: () => rung.title, set: (to: string) => (rung.title = to) })), 'rungs', title, `${id}.rungs`, interview);
  const competencies = [...draft.competencies.values()];
  rename(competencies.map((one) => ({ name: () => one.name, set: (to: string) => (one.name = to), group: one.group })), 'competencies', title, `${id}.competencies`, interview);
}

interface Named {
  readonly name: () => string;
  readonly set: (name: string) => void;
  readonly group?: DraftCompetency['group'];
}

function rename(all: readonly Named[], what: string, title: string, id: string, interview: Interview): void {
  const byName = new Map<string, Named[]>();
  for (const one of all) byName.set(nameKey(one.name()), [...(byName.get(nameKey(one.name())) ?? []), one]);
  const taken = new Set(byName.keys());
  for (const [name, same] of byName) {
    if (same.length < 2) continue;
    const suggestion = same.map((one, at) => (at === 0 && one.group === undefined ? one.name() : freeName(one, at, taken)));
    const names = interview.names({ id: `${id}.${name}`, kind: 'duplicate_title', words: `${String(same.length)} ${what} of ${quoted(title)} are called ${quoted(name)}. What are they called?`, suggestion });
    // An answer that takes the name of another would hide one of the two.
    const others = new Set(all.filter((one) => !same.includes(one)).map((one) => nameKey(one.name())));
    same.forEach((one, at) => one.set(others.has(nameKey(names[at] ?? '')) ? (suggestion[at] ?? one.name()) : (names[at] ?? one.name())));
  }
}

/** A name that nothing else has, from its group or with a number. */
function freeName(one: Named, at: number, taken: Set<string>): string {
  const grouped = one.group === undefined ? one.name() : `${one.group}: ${one.name()}`;
  let name = grouped;
  for (let times = one.group === undefined ? at + 1 : 2; taken.has(nameKey(name)); times += 1) name = `${grouped} (${String(times)})`;
  taken.add(nameKey(name));
  return name;
}

function remark(draft: Draft, title: string, interview: Interview): void {
  for (const [text, times] of draft.leadIns) interview.warn(`${quoted(text)} leads in to the bullets of ${counted(times, 'cell')} and is left out.`);
  for (const [text, times] of draft.placeholders) interview.warn(`${quoted(text)} in ${counted(times, 'cell')} stands for nothing yet and is left out.`);
  const holds = [...draft.cells].filter(([, row]) => row.size > 0);
  const emptyRungs = [...draft.rungs].filter(([rung]) => !holds.some(([id]) => id === rung)).map(([, rung]) => rung.title);
  if (emptyRungs.length > 0) interview.warn(`In ${quoted(title)}, nothing is said for ${listed(emptyRungs)}.`);
  const filled = new Set(holds.flatMap(([, row]) => [...row.keys()]));
  const emptyCompetencies = [...draft.competencies].filter(([competency]) => !filled.has(competency)).map(([, one]) => one.name);
  if (emptyCompetencies.length > 0) interview.warn(`In ${quoted(title)}, these competencies have no statement: ${listed(emptyCompetencies)}.`);
  const missing = draft.rungs.size * draft.competencies.size - draft.cellCount;
  if (missing > 0) interview.warn(`${quoted(title)} is not a full matrix: ${String(missing)} of ${String(draft.rungs.size * draft.competencies.size)} cells say nothing and stay empty.`);
}
