import { addDays, type IsoDate } from '../kernel/index.js';

/** For how many days after the end day someone who left can take their evidence along. */
export const takeAlongDays = 90;

/** The last day on which someone can do so who belongs to the organisation no longer from `endedOn` on. */
export function takeAlongUntil(endedOn: IsoDate): IsoDate {
  return addDays(endedOn, takeAlongDays);
}

/** What stands in a text in place of an address that was taken out. */
export const addressLeftOut = '[link left out]';

const ADDRESS = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\b(?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24}\/)\S*[^\s.,;:!?)\]}'"”’]/giu;

/** A text without the addresses typed into it: they lead into systems of the organisation. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, addressLeftOut);
}
