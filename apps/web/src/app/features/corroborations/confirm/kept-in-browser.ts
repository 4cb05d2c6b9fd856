import type { Keeper } from '../answer/answer-draft';

const prefix = 'nextrung.confirm';

/** Keeps an answer of somebody who is not signed in, by the request it belongs to; nothing of the link is in it. @param idOf null: not known yet */
export function keptInBrowser(idOf: () => string | null): Keeper {
  const key = (): string => `${prefix}.${idOf() ?? 'none'}`;
  return {
    read() {
      try {
        const text = localStorage.getItem(key());
        return text === null ? null : (JSON.parse(text) as unknown);
      } catch {
        return null;
      }
    },
    keep(draft) {
      try {
        localStorage.setItem(key(), JSON.stringify(draft));
      } catch {
        // Storage is full or forbidden: the text stays on the page only.
      }
    },
    drop() {
      localStorage.removeItem(key());
    },
  };
}
