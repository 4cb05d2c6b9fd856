import type { CycleHead, CyclePart, CycleState } from '@nextrung/api-client';
import { type CycleDay, cycleStates } from '@nextrung/domain/promotion';
import { ageText, counted, dateText, daysBetween } from '@nextrung/ui';

export const STEP_WORDS: Readonly<Record<CycleState, string>> = {
  planned: 'Planned', nominating: 'Nominations', drafting: 'Packets', rating: 'Ratings', calibrating: 'Calibration', delivering: 'Delivery', closed: 'Closed',
};

/** What each day ends, or begins. */
export const DAY_WORDS: Readonly<Record<CycleDay, string>> = {
  opensOn: 'Opens on', nominateUntil: 'Nominations until', lockUntil: 'Packets are locked until', rateUntil: 'Ratings until', calibrateUntil: 'Calibration until', deliverUntil: 'People are told until',
};

/** What happens while a cycle is in a step. */
const NOW_WORDS: Readonly<Record<CycleState, string>> = {
  planned: 'Planned', nominating: 'People are nominated', drafting: 'Packets are written and locked', rating: 'Panel members rate, each alone', calibrating: 'Panels calibrate and decide', delivering: 'People are told', closed: 'Closed',
};

/** What taking a cycle one step on does. */
export const ADVANCE_WORDS: Readonly<Record<CycleState, string>> = {
  planned: 'Open it now', nominating: 'Go on to packets', drafting: 'Go on to ratings', rating: 'Go on to calibration', calibrating: 'Go on to delivery', delivering: 'Close it', closed: '',
};

/** What it cannot be taken back from. */
export const ADVANCE_MEANS: Readonly<Record<CycleState, string>> = {
  planned: 'It takes nominations from then on. The ladder and the readiness model that are in force now are frozen for its cases.',
  nominating: 'It takes no nominations any more.',
  drafting: 'Cases whose packet is still open are shown as late; they are not moved. From now on only alternates are added to its panels.',
  rating: 'Ratings that are still out are shown in the room.',
  calibrating: 'What has been decided is delivered to people.',
  delivering: 'Its cases go on by themselves. What is ready without money can be carried over to another cycle.',
  closed: '',
};

const PART_WORDS: Readonly<Record<CyclePart, string>> = {
  facilitator: 'you facilitate a panel', decider: 'you decide for a panel', member: 'you rate in a panel', alternate: 'you are an alternate', case: 'you have a case in it', person: 'it is for your team',
};

export { stateWords as CASE_STATE_WORDS } from '../cases/words/index';

/** What somebody is to a cycle, as a sentence; empty for nothing, or for a cycle of everyone. */
export function partsLine({ parts, teams }: Pick<CycleHead, 'parts' | 'teams'>): string {
  const words = parts.filter((part) => part !== 'person' || teams.length > 0).map((part) => PART_WORDS[part]);
  const text = new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Whom a cycle is for. */
export function scopeLine({ teams, rungs }: Pick<CycleHead, 'teams' | 'rungs'>): string {
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  const who = teams.length === 0 ? 'everyone' : list.format(teams.map(({ name }) => name));
  return `For ${who}, ${rungs.length === 0 ? 'to any rung' : `to ${list.format(rungs.map(({ title }) => title))}`}`;
}

/** The day that ends a step. */
const DAY_OF: Readonly<Record<CycleState, CycleDay | null>> = { planned: 'opensOn', nominating: 'nominateUntil', drafting: 'lockUntil', rating: 'rateUntil', calibrating: 'calibrateUntil', delivering: 'deliverUntil', closed: null };

/** What happens in a cycle now, and until when. */
export function nowLine(cycle: CycleHead, today: string): string {
  const day = DAY_OF[cycle.state];
  if (day === null) return `Closed on ${dateText(cycle.closedOn ?? '')}`;
  const left = daysBetween(today, cycle[day]);
  const away = left === 0 ? 'today' : left > 0 ? `in ${counted(left, 'day')}` : `${ageText(-left)} ago`;
  return cycle.state === 'planned' ? `Opens on ${dateText(cycle[day])}, ${away}` : `${NOW_WORDS[cycle.state]} until ${dateText(cycle[day])}, ${away}`;
}

export interface TimelineStep {
  readonly state: CycleState;
  readonly word: string;
  readonly until: string;
  readonly place: 'passed' | 'now' | 'ahead';
}

/** The steps of a cycle with the last day of each. */
export function timeline(cycle: CycleHead): TimelineStep[] {
  const present = cycleStates.indexOf(cycle.state);
  return cycleStates.slice(1, -1).map((state, at) => {
    const place = present > at + 1 ? 'passed' : present === at + 1 ? 'now' : 'ahead';
    return { state, word: STEP_WORDS[state], until: cycle[DAY_OF[state] ?? 'deliverUntil'], place };
  });
}
