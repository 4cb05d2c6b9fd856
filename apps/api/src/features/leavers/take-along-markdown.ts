import { dateWords } from '@nextrung/domain/readiness';
import { asMarkdown as md } from '@nextrung/ladder-files';
import type { TakeAlongFile, Taken, TakenItem, TakenWording } from './take-along-file.js';

const STATES: Readonly<Record<TakenItem['state'], string>> = { draft: 'An imported draft, not accepted', private: 'Private', shared: 'Shared with the managers', withdrawn: 'Withdrawn', dismissed: 'Dismissed', merged: 'A draft that went into another item' };
const IMPACTS: Readonly<Record<TakenWording['impact'], string>> = { activity: 'Activity', shipped: 'Shipped', measured: 'Measured', attributed: 'Attributed' };
const CLAIMS = { not_shown: 'not shown', partial: 'partly shown', meets: 'meets', exceeds: 'exceeds' } as const;
const SAID = { rating: ['rating', 'ratings'], confirmation: ['confirmation', 'confirmations'], counter_observation: ['counter-observation', 'counter-observations'] } as const;
const BY = { manager: 'managers', colleague: 'colleagues', other: 'others' } as const;

/** The file for people: what was typed shows as it was typed and never becomes markup. */
export function takeAlongMarkdown({ takenOn, leftOut, stillIn, organisations }: TakeAlongFile): string {
  const person = organisations[0]?.person ?? '';
  const head = [`# Evidence of ${md(person)}`, `Taken along on ${dateWords(takenOn)}.`, `Left out of this file by rule:\n\n${leftOut.map((words) => `- ${words}`).join('\n')}`, stillIn];
  return `${[...head, ...organisations.flatMap(organisation)].join('\n\n')}\n`;
}

function organisation({ organisation: name, person, levels, items }: Taken): string[] {
  return [
    `## ${md(name)}`,
    `As ${md(person)}.`,
    '### Levels',
    levels.length === 0 ? 'None is recorded.' : levels.map(({ rung, from }) => `- ${rung === null ? 'No rung' : md(rung)}, from ${dateWords(from)}`).join('\n'),
    ...(items.length === 0 ? ['### Evidence', 'Nothing is recorded.'] : items.flatMap(item)),
  ];
}

function item(taken: TakenItem): string[] {
  return [
    `### ${md(taken.title)}`,
    facts(taken, [['Who could see it', STATES[taken.state]], ['Logged on', dateWords(taken.loggedOn)], ['Said by others', said(taken)]]),
    ...wording(taken),
    ...taken.earlierWordings.flatMap((earlier) => [`#### Earlier wording, revision ${earlier.revision}`, facts(earlier, [['Title', md(earlier.title)]]), ...wording(earlier)]),
  ];
}

function facts(taken: TakenWording, more: readonly (readonly [string, string])[]): string {
  const { startedOn, endedOn, ongoing, episode, impact, metric } = taken;
  const days = startedOn === endedOn ? dateWords(endedOn) : `${dateWords(startedOn)} to ${dateWords(endedOn)}`;
  const measured = metric === null ? '' : [metric.name, metric.unit, metric.period, metric.source].filter((part) => part !== '').map(md).join(', ');
  return [
    ['When', ongoing ? `${days}, ongoing` : days],
    ['Episode', episode === null ? '' : md(episode)],
    ['Impact', IMPACTS[impact]],
    ['Measured by', measured === '' ? '' : `${measured} (values left out)`],
    ...more,
  ].filter(([, words]) => words !== '').map(([name, words]) => `- ${name}: ${words}`).join('\n');
}

function wording({ situation, mandate, happened, contribution, result, counterfactual, decisionRecord, decidedOn, seenBy, indicators }: TakenWording): string[] {
  const texts = [
    ['Situation', situation], ['Mandate', mandate], [situation === '' && result === '' ? 'What happened' : 'What I did', happened], ['My own contribution', contribution], ['Result', result], ['What would have happened otherwise', counterfactual],
    [decidedOn === null ? 'Decision record' : `Decision record of ${dateWords(decidedOn)}`, decisionRecord], ['Who else saw it', seenBy],
  ];
  const named = indicators.map(({ id, text, claim }) => `- ${md(id)}: ${md(text)}${claim === null ? '' : ` (claimed: ${CLAIMS[claim]})`}`);
  return [...texts.filter(([, text]) => text !== '').map(([name, text]) => `**${name}:** ${md(text ?? '')}`), ...(named.length === 0 ? [] : [`Indicators:\n\n${named.join('\n')}`])];
}

function said({ saidByOthers }: TakenItem): string {
  return saidByOthers.map(({ what, by, count }) => `${count} ${SAID[what][count === 1 ? 0 : 1]} by ${BY[by]}`).join(', ');
}
