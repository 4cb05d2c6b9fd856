import type {
  PacketConfidence,
  PacketDay,
  PacketImpact,
  PacketMetric,
  PacketState,
  PacketStatus,
} from './model.js';

export const STATUS_WORDS: Readonly<Record<PacketStatus, string>> = {
  no_evidence: 'No evidence',
  emerging: 'Emerging',
  demonstrated: 'Demonstrated',
  sustained: 'Sustained',
};

export const STATE_WORDS: Readonly<Record<PacketState, string>> = {
  no_evidence: 'No evidence',
  building: 'Building',
  close: 'Close',
  ready: 'Ready',
};

export const CONFIDENCE_WORDS: Readonly<Record<PacketConfidence, string>> = {
  none: 'None yet',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

export const CONFIDENCE_BARS: Readonly<Record<PacketConfidence, number>> = {
  none: 0,
  low: 1,
  medium: 2,
  high: 3,
};

export const IMPACT_WORDS: Readonly<Record<PacketImpact, string>> = {
  activity: 'Activity',
  shipped: 'Shipped',
  measured: 'Measured',
  attributed: 'Attributed',
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NO_BREAK = '\u00a0';

interface DayParts {
  year: number;
  month: number;
  day: number;
}

/** Throws a RangeError when the text is not `YYYY-MM-DD`. */
export function dayParts(day: PacketDay): DayParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!match || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`"${day}" is not a day like 2027-03-14.`);
  }
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function monthWord(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** `14 Mar 2027`, with spaces that do not break. */
export function dayWords(day: PacketDay): string {
  const parts = dayParts(day);
  return [parts.day, monthWord(parts.month), parts.year].join(NO_BREAK);
}

/** `3 Feb – 14 Mar 2027`; what both ends share is said once. */
export function periodWords(startedOn: PacketDay, endedOn: PacketDay, ongoing: boolean): string {
  if (ongoing) {
    return `since ${dayWords(startedOn)}`;
  }
  if (startedOn === endedOn) {
    return dayWords(endedOn);
  }
  const start = dayParts(startedOn);
  const end = dayParts(endedOn);
  if (start.year !== end.year) {
    return `${dayWords(startedOn)} – ${dayWords(endedOn)}`;
  }
  if (start.month !== end.month) {
    return `${start.day}${NO_BREAK}${monthWord(start.month)} – ${dayWords(endedOn)}`;
  }
  return `${start.day}–${dayWords(endedOn)}`;
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

function figureWords(value: number): string {
  return figures.format(value).replace('-', '\u2212');
}

function changeWords({ before, after }: PacketMetric): string {
  if (before !== null && after !== null) {
    return `${figureWords(before)}${NO_BREAK}→${NO_BREAK}${figureWords(after)}`;
  }
  if (after !== null) {
    return `not measured before, then ${figureWords(after)}`;
  }
  return before === null ? 'no figures' : `not measured after, before ${figureWords(before)}`;
}

/** `Activation: 31 → 44 %, Q1 2027, quarterly report`; an unknown end is said in words. */
export function metricWords(metric: PacketMetric): string {
  const unit = metric.unit.trim();
  const figureAndUnit = [changeWords(metric), unit].filter((part) => part !== '');
  const change = figureAndUnit.join(unit.length > 8 ? ' ' : NO_BREAK);
  return [`${metric.name}: ${change}`, metric.period, metric.source ?? ''].filter((part) => part !== '').join(', ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** The address when it is a web address that a reader can safely follow, otherwise null. */
export function webAddress(link: string | null): string | null {
  if (link === null || !URL.canParse(link)) {
    return null;
  }
  const url = new URL(link);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** The name of the site of an address: what a link in a narrow row is called. */
export const hostOf = (address: string | null): string => (address !== null && URL.canParse(address) ? new URL(address).host : '');
