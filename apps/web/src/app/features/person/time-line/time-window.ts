/** Days that a time line spans, with its marks. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly TimeTick[];
}

export interface TimeTick {
  /** Percent of the width. */
  readonly at: number;
  readonly word: string;
}

const DAY = 86_400_000;
const LEAST_DAYS = 180;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Months between two marks, so that there are at most eight. */
const steps = [1, 3, 6, 12, 24, 60];

/** From the first day to today: at least half a year, at most `mostDays`; marks at the beginning of months. */
export function timeWindow(first: string, today: string, mostDays = Infinity): TimeWindow {
  const days = Math.min(mostDays, Math.max(LEAST_DAYS, between(first, today)));
  const from = shift(today, -days);
  return { from, to: today, ticks: ticksOf(from, today) };
}

/** Where a day lies, in percent; days outside stand at the edge. */
export function placeOf(day: string, { from, to }: Pick<TimeWindow, 'from' | 'to'>): number {
  const whole = between(from, to);
  const at = whole === 0 ? 100 : (between(from, day) / whole) * 100;
  return Math.round(Math.min(100, Math.max(0, at)) * 100) / 100;
}

function ticksOf(from: string, to: string): TimeTick[] {
  const spanned = between(from, to) / 30.44;
  const step = steps.find((months) => spanned / months <= 8) ?? 120;
  const ticks: TimeTick[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  month = Math.ceil((month + (from.endsWith('-01') ? 0 : 1)) / Math.min(step, 12)) * Math.min(step, 12);
  for (;;) {
    year += Math.floor(month / 12);
    month %= 12;
    const day = `${year}-${String(month + 1).padStart(2, '0')}-01`;
    if (day > to) return ticks;
    ticks.push({ at: placeOf(day, { from, to }), word: month === 0 || ticks.length === 0 ? `${months[month] ?? ''} ${year}` : (months[month] ?? '') });
    month += step;
  }
}

const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
