import Bowser from 'bowser';

/** A User-Agent in words, such as “Chrome on Windows”; empty where it says nothing. It is what the browser claims, no proof. */
export function deviceOf(userAgent: string | undefined): string {
  // Whatever a browser really sends fits into this.
  const text = (userAgent ?? '').slice(0, 400).trim();
  if (text === '') return '';
  const { browser, os } = Bowser.parse(text);
  return [browser.name, os.name].map(clean).filter((name) => name !== '').join(' on ');
}

const clean = (name: string | undefined): string => (name ?? '').replace(/[^\p{L}\p{N} .-]/gu, '').trim().slice(0, 38);
