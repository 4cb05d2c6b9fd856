/** What a rung pays a year, full time, in one currency, where the location factor is 1. */
export interface PayBand {
  readonly min: number;
  /** What somebody who does the work of the rung well is paid. */
  readonly mid: number;
  /** Above it, pay needs a reason; it is never refused. */
  readonly softTop: number;
  readonly max: number;
}

export interface LocationPay {
  readonly location: string;
  /** 1 pays like the market that the bands are written for. */
  readonly factor: number;
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;
const round2 = (value: number): number => Math.round(value * 100) / 100;

/** What is wrong with a band, at its fields. */
export function bandFindings({ min, mid, softTop, max }: PayBand): { field: keyof PayBand; message: string }[] {
  return [
    ...(mid > 0 && mid >= min ? [] : [{ field: 'mid' as const, message: 'The middle lies above 0 and not below the bottom.' }]),
    ...(softTop >= mid ? [] : [{ field: 'softTop' as const, message: 'The soft top lies not below the middle.' }]),
    ...(max >= softTop && max > min ? [] : [{ field: 'max' as const, message: 'The top lies above the bottom and not below the soft top.' }]),
  ];
}

/** The factor of a place, found by its name whatever its case; null where nobody has said one. */
export function factorAt(factors: readonly LocationPay[], location: string | null): LocationPay | null {
  const wanted = location?.trim().toLowerCase();
  return factors.find((one) => one.location.trim().toLowerCase() === wanted) ?? null;
}

/** The band as it is paid at a place. */
export function scaledBand({ min, mid, softTop, max }: PayBand, factor: number): PayBand {
  return { min: round2(min * factor), mid: round2(mid * factor), softTop: round2(softTop * factor), max: round2(max * factor) };
}

/**
 * Pay ÷ middle of the band, to three digits: 1 is the middle. The compa-ratio as WorldatWork defines it
 * (Total Rewards glossary: “the ratio of an actual pay rate to the midpoint”), with the middle scaled to the place.
 * @param amount a year, full time
 */
export function compaRatio(amount: number, { mid }: PayBand, factor: number): number {
  return round3(amount / (mid * factor));
}

/**
 * (pay − bottom) ÷ (top − bottom), to three digits: 0 at the bottom, 1 at the top, below 0 and above 1 outside the band. The
 * range penetration of the same glossary, with both ends scaled to the place.
 * @param amount a year, full time
 */
export function bandPosition(amount: number, { min, max }: PayBand, factor: number): number {
  return round3((amount - min * factor) / ((max - min) * factor));
}

/** Where in the band an amount stands, in words. */
export function bandWords(amount: number, band: PayBand, factor: number): string {
  const { min, softTop, max } = scaledBand(band, factor);
  if (amount < min) return 'below the band';
  if (amount > max) return 'above the band';
  return amount > softTop ? 'above the soft top' : 'in the band';
}
