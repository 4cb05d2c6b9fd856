import { readinessPolicy as policy } from '../policy.js';
import type { ItemTrace, TraceVoice } from '../trace.js';
import { counted } from './counting.js';
import { inDigits } from './digits.js';
import type { Explanation } from './explanation.js';
import { gradeWords, impactWords, levelWords, sentenceCase } from './terms.js';

/** Names that the words of a trace need. */
export interface TraceNames {
  /** Of a person by id. */
  readonly person: (id: string) => string;
  /** Title of an evidence item by id. */
  readonly item: (id: string) => string;
}

/**
 * How an item counts for an indicator: who vouched, at what level, how measured, how old, which grade, what it adds.
 * @param compared false leaves out how it stands beside the other items, which would tell how strong they are
 */
export function itemTraceWords(item: ItemTrace, names: TraceNames, compared = true): Explanation {
  const beside = compared ? [addedWords(item, names)] : [];
  return {
    words: [voicesWords(item, names), ...ratedWords(item), substanceWords(item), ...agedWords(item), ...beside],
    formula: [...attainmentLine(item, names), credibilityLine(item, names), qualityLine(item), ...valueLine(item)],
  };
}

function voicesWords({ voices }: ItemTrace, names: TraceNames): string {
  const said = voices.flatMap(({ kind, personId, level }): string[] => {
    const who = personId === null ? '' : names.person(personId);
    switch (kind) {
      case 'manager':
      case 'other':
        return level === null ? [] : [`${who} rated it “${levelWords[level]}”`];
      case 'peer':
        return [`${who} confirmed it`];
      case 'self':
      case 'link':
        return [];
    }
  });
  const link = voices.some(({ kind }) => kind === 'link') ? ['a link leads to the work'] : [];
  const seen = said.length > 0 ? said : ['no one has confirmed this yet'];
  return `${sentenceCase([...seen, ...link].join('; '))}.`;
}

function ratedWords({ voices, heldDown }: ItemTrace): string[] {
  if (voices.some(isRater)) return [];
  const claim = voices.find(({ kind }) => kind === 'self')?.level ?? null;
  const judged = claim === null ? 'No level is rated or claimed, so it is taken as partly shown.' : `Until someone rates it, it is taken as claimed: “${levelWords[claim]}”.`;
  return heldDown ? [judged, 'No one has rated it, so it counts as weak however many confirm.'] : [judged];
}

function substanceWords({ impact, grade, ageDays, leaveDays, voices }: ItemTrace): string {
  const link = voices.some(({ kind }) => kind === 'link') ? '' : ', no link';
  const leave = leaveDays > 0 ? ` (${counted(leaveDays, 'day')} of leave not counted)` : '';
  return `${sentenceCase(impactWords[impact])}${link}, ${counted(ageDays, 'day')} old${leave}: ${gradeWords[grade]} evidence (grade ${grade}).`;
}

function agedWords({ recency }: ItemTrace): string[] {
  return recency < 1 ? [`It is older than a year, so it counts at ${inDigits(recency)} of its worth.`] : [];
}

function addedWords({ counted: counts, strongerItem, added, decisive }: ItemTrace, names: TraceNames): string {
  if (!counts) {
    const stronger = strongerItem === null ? '' : `, “${names.item(strongerItem)}”,`;
    const still = decisive ? ' It still answers what speaks against the indicator: without it the indicator would not be shown.' : '';
    return `A stronger item of the same project${stronger} counts instead.${still}`;
  }
  const needed = decisive ? '; without it the indicator would not be shown' : '';
  if (added === 0) return `It adds nothing to what speaks for the indicator now: the other items reach as far${needed}.`;
  return `It adds ${added < 0.005 ? 'less than 0.01' : inDigits(added)} to what speaks for the indicator${needed}.`;
}

function attainmentLine({ voices, attainment }: ItemTrace, names: TraceNames): string[] {
  const raters = voices.filter(isRater);
  if (raters.length < 2) return [];
  const parts = raters.map(({ personId, level, rho }) => `${inDigits(rho)} × ${inDigits(policy.attainment[level ?? 'partial'])} (${names.person(personId ?? '')})`);
  return [`attainment ${inDigits(attainment)} = (${parts.join(' + ')}) ÷ (${raters.map(({ rho }) => inDigits(rho)).join(' + ')})`];
}

function credibilityLine({ voices, credibility, believed, heldDown }: ItemTrace, names: TraceNames): string {
  const doubts = voices.map((voice) => `(1 − ${inDigits(voice.rho)} ${calledOf(voice, names)})`).join(' × ');
  const held = heldDown ? `, held at ${inDigits(credibility)} without a rater` : '';
  return `credibility ${inDigits(believed)} = 1 − ${doubts}${held}`;
}

const qualityLine = ({ quality, attainment, credibility, impactFactor }: ItemTrace): string =>
  `quality ${inDigits(quality)} = attainment ${inDigits(attainment)} × credibility ${inDigits(credibility)} × impact ${inDigits(impactFactor)}`;

const valueLine = ({ value, quality, recency }: ItemTrace): string[] =>
  recency < 1 ? [`value ${inDigits(value)} = quality ${inDigits(quality)} × recency ${inDigits(recency)}`] : [];

function calledOf({ kind, personId }: TraceVoice, names: TraceNames): string {
  if (kind === 'self') return 'own word';
  return personId === null ? 'link' : names.person(personId);
}

const isRater = ({ kind }: TraceVoice): boolean => kind === 'manager' || kind === 'other';
