import type { AskCorroboration, PersonRef } from '@nextrung/api-client';

/** Whom somebody is about to ask. */
export interface AskDraft {
  /** By an address; else somebody here. */
  readonly byAddress: boolean;
  readonly email: string;
  readonly name: string;
  readonly message: string;
}

export const emptyAsk: AskDraft = { byAddress: false, email: '', name: '', message: '' };

/** What was kept, as far as it is still what a question can be. */
export function keptAsk(kept: unknown): AskDraft {
  if (typeof kept !== 'object' || kept === null) return emptyAsk;
  const read = kept as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof read[name] === 'string' ? read[name] : '');
  return { byAddress: read['byAddress'] === true, email: text('email'), name: text('name'), message: text('message') };
}

export function askOf({ byAddress, email, name, message }: AskDraft, colleague: PersonRef | null): AskCorroboration {
  const said = message.trim() === '' ? {} : { message };
  if (!byAddress) return { ...(colleague && { colleagueId: colleague.id }), ...said };
  return { email, ...(name.trim() !== '' && { name }), ...said };
}
