import { createHash } from 'node:crypto';
import { evidenceLimits, isWebAddress } from '@nextrung/domain/evidence';
import type { IsoDate } from '@nextrung/domain/kernel';
import { cleanLine, cleanText, cutTo, quoted } from '../../people/import-parse/tabular/index.js';
import type { Candidate, ImportError, ParsedItem, WorkLog } from './types.js';

const EXTERNAL_ID_LIMIT = 200;
const LONGEST_HEADING = 300;

/** A remark about a line whose row is taken. */
export interface Remark {
  readonly line: number;
  readonly message: string;
}

/**
 * Checks and cleans what every format has in common: title, order of days, link, lengths, and that nothing is there
 * twice. A faulty candidate becomes errors, a text that is too long is cut with a remark.
 */
export function settleItems(candidates: readonly Candidate[], unit: WorkLog['unit'] | 'entry'): { items: ParsedItem[]; errors: ImportError[]; remarks: Remark[] } {
  const items: ParsedItem[] = [];
  const errors: ImportError[] = [];
  const remarks: Remark[] = [];
  const lineOf = new Map<string, number>();
  for (const candidate of candidates) {
    const { line } = candidate;
    const faults = faultsOf(candidate);
    const title = cleanLine(candidate.title);
    const ownId = cleanLine(candidate.externalId);
    const externalId = ownId || contentId(title, candidate.endedOn ?? candidate.startedOn);
    const twin = lineOf.get(externalId);
    if (faults.length === 0 && twin !== undefined) {
      const same = ownId === '' ? 'The same title and day as' : `The same id ${quoted(ownId)} as`;
      faults.push({ line, field: 'externalId', message: `${same} ${unit === 'line' ? 'on' : 'in'} ${unit} ${String(twin)}.` });
    }
    if (faults.length > 0) {
      errors.push(...faults);
      continue;
    }
    lineOf.set(externalId, line);
    const texts = fitTexts(candidate, title, (message) => { remarks.push({ line, message }); });
    const { startedOn, endedOn, roughly = false, heading = '', organiser = null } = candidate;
    items.push({ line, heading: cutTo(cleanLine(heading), LONGEST_HEADING) || null, externalId, ...texts, startedOn, endedOn, roughly, link: cleanLine(candidate.link) || null, organiser });
  }
  return { items, errors, remarks };
}

/** An identity for work without one: the same title on the same day is the same work. */
export function contentId(title: string, day: IsoDate | null): string {
  return `sha256:${createHash('sha256').update(`${title.toLowerCase()}\n${day ?? ''}`).digest('hex')}`;
}

function faultsOf({ line, title, externalId, startedOn, endedOn, link }: Candidate): ImportError[] {
  const faults: ImportError[] = [];
  if (cleanLine(title) === '') faults.push({ line, field: 'title', message: 'The title is missing.' });
  if (cleanLine(externalId).length > EXTERNAL_ID_LIMIT) {
    faults.push({ line, field: 'externalId', message: `The id is longer than ${String(EXTERNAL_ID_LIMIT)} characters.` });
  }
  if (startedOn !== null && endedOn !== null && endedOn < startedOn) {
    faults.push({ line, field: 'endedOn', message: `The end, ${endedOn}, is before the start, ${startedOn}.` });
  }
  const address = cleanLine(link);
  if (address !== '' && !isWebAddress(address)) {
    faults.push({ line, field: 'link', message: `${quoted(address)} is not a link that begins with https:// or http://.` });
  } else if (address.length > evidenceLimits.link) {
    faults.push({ line, field: 'link', message: `The link is longer than ${evidenceLimits.link.toLocaleString('en-GB')} characters.` });
  }
  return faults;
}

/** A title that is cut goes in full to the front of what happened, so that nothing of it is lost. */
function fitTexts(candidate: Candidate, title: string, remark: (message: string) => void): Pick<ParsedItem, 'title' | 'happened' | 'episode'> {
  const episode = cleanLine(candidate.episode);
  let happened = cleanText(candidate.happened);
  let shown = title;
  if (title.length > evidenceLimits.title) {
    shown = `${cutTo(title, evidenceLimits.title - 1).trimEnd()}…`;
    happened = happened === '' ? title : `${title}\n\n${happened}`;
    remark(`the title is longer than ${String(evidenceLimits.title)} characters; all of it is in what happened.`);
  }
  if (happened.length > evidenceLimits.happened) {
    happened = `${cutTo(happened, evidenceLimits.happened - 1).trimEnd()}…`;
    remark(`what happened is cut to ${evidenceLimits.happened.toLocaleString('en-GB')} characters.`);
  }
  if (episode.length > evidenceLimits.episode) {
    remark(`the episode’s name is cut to ${String(evidenceLimits.episode)} characters.`);
    return { title: shown, happened, episode: `${cutTo(episode, evidenceLimits.episode - 1).trimEnd()}…` };
  }
  return { title: shown, happened, episode: episode || null };
}
