import type { OwnSession, SignInMethod } from '@nextrung/api-client';
import { counted } from '@nextrung/ui';

import { momentText } from '../../../shell/words/moment-text';

const METHODS: Readonly<Record<SignInMethod, string>> = {
  password: 'with a password',
  demo: 'from the demo',
  invitation: 'with an invitation',
  set_up: 'when the organisation was set up',
  company: 'through the company',
  passkey: 'with a passkey',
  code: 'with a password and a code',
  reset: 'with a new password',
};

export const deviceWords = ({ device }: OwnSession): string => (device === '' ? 'A browser that does not say which' : device);

/** Since when, how, from where and in which organisation; one sentence each. */
export function sessionWords({ since, method, lastSeen, present, network, organisation }: OwnSession, timeZone: string): string {
  return [
    `Signed in ${momentText(since, timeZone)} ${METHODS[method]}.`,
    ...(present ? [] : [`Last seen ${momentText(lastSeen, timeZone)}.`]),
    ...(network === '' ? [] : [`Network ${network}.`]),
    ...(organisation === null ? [] : [`In ${organisation}.`]),
  ].join(' ');
}

/** When sessions end by themselves. */
export const limitWords = (idleMinutes: number, lifetimeHours: number): string =>
  `A browser is signed out by itself after ${idleMinutes % 60 === 0 ? counted(idleMinutes / 60, 'hour') : counted(idleMinutes, 'minute')} without a request, and ${counted(lifetimeHours, 'hour')} after you signed in.`;
