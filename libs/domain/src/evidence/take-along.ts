import { addDays, type IsoDate } from '../kernel/index.js';

/** For how many days after the end day someone who left can take their evidence along. */
export const takeAlongDays = 90;

/** The last day on which someone can do so who belongs to the organisation no longer from `endedOn` on. */
export function takeAlongUntil(endedOn: IsoDate): IsoDate {
  return addDays(endedOn, takeAlongDays);
}

/** What a file leaves out by rule; said at its head, and where it is asked for. */
export const takeAlongLeftOut = [
  'Figures: the values of metrics before and after. What was measured is named.',
  'Links into systems of the organisation, also those typed into a text.',
  'What others wrote: ratings, notes, confirmations and counter-observations. Only how many there are, and from whom by role.',
] as const;

/** What nobody can leave out by rule. */
export const takeAlongStillIn = 'Everything else is as you typed it, figures and names in your sentences too. Read it through before you pass it on.';

/** What stands in a text in place of an address that was taken out. */
export const addressLeftOut = '[link left out]';

const ADDRESS = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\b(?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24}\/)\S*[^\s.,;:!?)\]}'"”’]/giu;

/** A text without the addresses typed into it: they lead into systems of the organisation. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, addressLeftOut);
}
