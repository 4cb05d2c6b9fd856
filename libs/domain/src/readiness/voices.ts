import { levels } from '../evidence/index.js';
import type { Level } from '../evidence/index.js';
import { byText, type IsoDate } from '../kernel/index.js';
import type { RaterRole, RatingInput, WitnessedInput } from './input.js';
import { readinessPolicy } from './policy.js';

/** A rater's rating that counts for one indicator. */
export interface Voice {
  readonly raterId: string;
  readonly level: Level;
  readonly role: RaterRole;
}

/** Who speaks about an item, subject left out, up to a day. */
export interface Voices {
  /** Colleagues who confirmed it, each once, sorted. */
  readonly peers: readonly string[];
  /** The counting ratings of one indicator, sorted by rater; empty when nobody rated it. */
  ratersOf(indicator: string): readonly Voice[];
}

/** The voices about an item that are dated `asOf` or earlier and are not the subject's own. */
export function voicesOf(item: WitnessedInput, subjectId: string, asOf: IsoDate): Voices {
  const peers = new Set<string>();
  for (const corroboration of item.corroborations) {
    if (corroboration.on <= asOf && corroboration.raterId !== subjectId) peers.add(corroboration.raterId);
  }
  const latest = new Map<string, Map<string, RatingInput>>();
  for (const rating of item.ratings) {
    if (rating.on > asOf || rating.raterId === subjectId) continue;
    const ofIndicator = latest.get(rating.indicator) ?? new Map<string, RatingInput>();
    const known = ofIndicator.get(rating.raterId);
    if (known === undefined || supersedes(rating, known)) ofIndicator.set(rating.raterId, rating);
    latest.set(rating.indicator, ofIndicator);
  }
  return {
    peers: [...peers].sort(byText),
    ratersOf: (indicator) =>
      [...(latest.get(indicator)?.values() ?? [])].sort((a, b) => byText(a.raterId, b.raterId)),
  };
}

/** How far a rater of this role can be trusted. */
export function reliabilityOf(role: RaterRole): number {
  return role === 'manager' ? readinessPolicy.reliability.manager : readinessPolicy.reliability.otherRater;
}

// The later one; of two on one day the lower level, then the less reliable role.
function supersedes(rating: RatingInput, known: RatingInput): boolean {
  if (rating.on !== known.on) return rating.on > known.on;
  const lower = levels.indexOf(rating.level) - levels.indexOf(known.level);
  if (lower !== 0) return lower < 0;
  return reliabilityOf(rating.role) < reliabilityOf(known.role);
}
