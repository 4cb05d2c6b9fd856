const WORDS = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Such as `14 Mar 2027, 09:05 UTC`: where a mail is read, is not known. */
export const momentInWords = (moment: Date): string => `${WORDS.format(moment).replace('Sept', 'Sep')} UTC`;
