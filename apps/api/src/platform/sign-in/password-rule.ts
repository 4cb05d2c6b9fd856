import { Injectable } from '@nestjs/common';
import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Characters. The least is what NIST asks for and four more; the most only bounds the work of hashing. */
export const PASSWORD_LENGTH = { min: 12, max: 1024 } as const;

/** Guesses below which a password is refused: what people put together from a few known parts lies under it, four ordinary words far above. */
const LEAST_GUESSES = 1e9;

/** Characters of either end that are looked at: an estimate grows faster than its text, and a good password is good before this. */
const LOOKED_AT = 32;

/** What an attacker knows of whoever chooses. */
export interface PasswordOwner {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
}

const ADVICE = 'Use a few words that do not belong together.';

const PARTS: Readonly<Record<string, string>> = {
  dictionary: 'This is among the passwords that people try first.',
  spatial: 'This is a row of keys.',
  repeat: 'This repeats itself.',
  sequence: 'This is letters or digits in their order.',
  date: 'This is little more than a date.',
};

/** The one rule for passwords: long enough, not among what is guessed first, not one's own name. No rule about kinds of characters. */
@Injectable()
export class PasswordRule {
  // Few substitutions are tried: more of them take a hundred times as long, and find the same.
  private readonly estimate = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LOOKED_AT, l33tMaxSubstitutions: 10 });

  /** Why a password cannot be chosen, in words for its field; null where it can. */
  refusal(password: string, owner: PasswordOwner): string | null {
    const length = [...password].length;
    if (length < PASSWORD_LENGTH.min) return `Use at least ${PASSWORD_LENGTH.min} characters`;
    if (length > PASSWORD_LENGTH.max) return `Use at most ${PASSWORD_LENGTH.max} characters`;
    return this.ownWords(password, owner) ?? this.guessable(password);
  }

  /** Own names may be in it, where the rest would do alone. */
  private ownWords(password: string, { organisation, name, email }: PasswordOwner): string | null {
    const text = plain(password.slice(0, PASSWORD_LENGTH.max));
    const known = [['your name or address', wordsOf(name, email)], ['the name of your organisation', wordsOf(organisation)], ['the name of this product', ['nextrung']]] as const;
    const named = known.filter(([, words]) => words.some((word) => text.includes(word)));
    if (named.length === 0) return null;
    const rest = known.flatMap(([, words]) => words).sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), text);
    return this.guessable(rest) === null ? null : `This is little more than ${named.map(([what]) => what).join(' and ')}. ${ADVICE}`;
  }

  private guessable(text: string): string | null {
    const head = this.estimate.check(text.slice(0, LOOKED_AT));
    if (head.guesses >= LEAST_GUESSES) return null;
    if (text.length > LOOKED_AT && this.estimate.check(text.slice(-LOOKED_AT)).guesses >= LEAST_GUESSES) return null;
    return `${PARTS[mainPart(head.sequence)] ?? 'This is easy to guess.'} ${ADVICE}`;
  }
}

/** The kind of the longest part that was recognised. */
const mainPart = (sequence: readonly MatchExtended[]): string =>
  sequence.filter(({ pattern }) => pattern in PARTS).reduce((longest, part) => (part.token.length > longest.token.length ? part : longest), { pattern: '', token: '' }).pattern;

const LOOK_ALIKES: Readonly<Record<string, string>> = { '4': 'a', '@': 'a', '3': 'e', '1': 'i', '!': 'i', l: 'i', '0': 'o', '5': 's', $: 's', '7': 't' };

/** Lower case without accents, and with letters for what is written in their place. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[4@31!l05$7]/g, (sign) => LOOK_ALIKES[sign] ?? sign);

/** Words of three letters or more. */
const wordsOf = (...texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(plain).filter((word) => word.length >= 3);
