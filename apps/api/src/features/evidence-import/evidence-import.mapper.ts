import type { ImportedItem } from './evidence-import.dto.js';
import { cutTo, type ParsedItem } from './parse/index.js';

/** Enough of a text to tell what it is. */
const SHOWN_CHARACTERS = 300;

/** @param address of the person, where the file is a calendar */
export function previewRow({ line, heading, externalId, title, happened, startedOn, endedOn, link, episode, organiser }: ParsedItem, known: ReadonlySet<string>, address: string | null): ImportedItem {
  const shown = happened.length > SHOWN_CHARACTERS ? `${cutTo(happened, SHOWN_CHARACTERS).trimEnd()}…` : happened;
  return {
    line, heading, externalId, title, happened: shown, startedOn, endedOn, link, episode,
    alreadyHere: known.has(externalId),
    organised: address === null ? null : organiser === null || organiser === address,
  };
}
