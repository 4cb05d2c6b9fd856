import { addDays, daysBetween } from '@nextrung/domain/kernel';
import { type CompetencySummary, dateWords, missingWords } from '@nextrung/domain/readiness';
import type { OwnWork, Said } from './digest-facts.repository.js';
import { counted, type DigestSection, quoted, section, shortened } from './digest-text.js';

/** How someone stands for their target, with the names of its ladder. */
export interface OwnStanding {
  readonly target: string;
  readonly competencies: readonly (CompetencySummary & { readonly name: string })[];
  /** Days that `sustained` asks for. */
  readonly sustainDays: number;
  /** What would change most, as something that happens; null: nothing that the model knows of. */
  readonly step: string | null;
}

/** A gate that would lapse within so many days is told of. */
const SOON_DAYS = 30;

/** After so many days without it, a digest says so. */
export const QUIET_DAYS = 30;

const OWN_PAGE = '/people/me';

/** What those who were asked have said since the last time, by whom and of what; what they wrote stands with the item. */
export function saidSection(said: readonly Said[]): DigestSection[] {
  const lines = said.map(({ name, title, answer, awaits }) => (answer === 'declined' ? `${name} declined to say what they saw of ${quoted(title)}` : `${name} confirmed ${quoted(title)}${awaits ? '; it counts once your manager accepts it' : ''}`));
  return section('Said of your work', shortened(lines, said[0]?.total), { words: 'Open your evidence', path: '/evidence' });
}

/** What is missing for the target: the gate that is furthest away, and the one step that would change most. */
export function missingSection({ target, competencies, sustainDays, step }: OwnStanding): DigestSection[] {
  const [weakest] = competencies.filter(({ met }) => !met).toSorted((a, b) => a.progress - b.progress);
  const missing = weakest ? [`${weakest.name} is furthest away: ${missingWords(weakest, sustainDays).join('; ')}`] : [];
  return section(`Missing for ${target}`, [...missing, ...(step === null ? [] : [`What would change most: ${step}`])], { words: 'See where you stand', path: OWN_PAGE });
}

/** Gates that are met today and would not be within thirty days, the first first. */
export function lapsingSection({ competencies }: OwnStanding, today: string): DigestSection[] {
  const until = addDays(today, SOON_DAYS);
  const soon = competencies.flatMap(({ name, met, lapsesOn }) => (met && lapsesOn !== null && lapsesOn <= until ? [{ name, on: lapsesOn }] : [])).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return section('About to go stale', shortened(soon.map(({ name, on }) => `${name}: without anything new the gate would lapse on ${dateWords(on)}, in ${counted(daysBetween(today, on), 'day')}`)), { words: 'See where you stand', path: OWN_PAGE });
}

/** What was imported and waits, and what nobody can see though nothing was shared for a time. */
export function workSections(work: OwnWork, { today, hasTarget }: { today: string; hasTarget: boolean }): DigestSection[] {
  const since = addDays(today, -QUIET_DAYS);
  const drafts = work.drafts === 0 ? [] : [`${counted(work.drafts, 'imported draft')} to accept or dismiss`];
  return [
    ...section('Your drafts', drafts, { words: 'Open your evidence', path: '/evidence' }),
    ...(work.wasAway || !hasTarget ? [] : quietSections(work, since)),
  ];
}

function quietSections({ lastLogged, lastShared, unshared, oldestUnshared }: OwnWork, since: string): DigestSection[] {
  const log = { words: 'Open your evidence', path: '/evidence' };
  if (lastLogged === null) return section('Nothing logged yet', ['One line about one thing from the last month is enough to begin'], log);
  if (lastLogged < since) return section(`Nothing logged for ${QUIET_DAYS} days`, [`The last item was logged on ${dateWords(lastLogged)}`], log);
  if (unshared === 0 || (lastShared !== null && lastShared >= since)) return [];
  return section(`Nothing shared for ${QUIET_DAYS} days`, shortened(oldestUnshared.map(({ title, loggedOn }) => `${quoted(title)}, logged on ${dateWords(loggedOn)}, only you can see it`), unshared), log);
}
