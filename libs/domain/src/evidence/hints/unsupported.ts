import { ownWords, sentencesOf } from './sentences.js';
import { type Hint, hintFields, type HintRule, textOf } from './written.js';

const PRAISE = /\b(?:amazing(?:ly)?|huge(?:ly)?|massive(?:ly)?|significant(?:ly)?|excellent|outstanding|dramatic(?:ally)?|seamless(?:ly)?|world[- ]class|best[- ]in[- ]class|impressive(?:ly)?|tremendous(?:ly)?|game[- ]chang(?:ing|er)|ground[- ]?breaking|exceptional(?:ly)?|incredibl[ey]|substantial(?:ly)?|remarkabl[ey]|successfully|hugely|extremely|great (?:success|impact|result|results|feedback|progress))\b/iu;
/** Where one of these stands near, the word has something to rest on. */
const SUPPORT = /\d|\b(?:because|for example|for instance|such as|measured|according to|as shown|in the survey|half|twice|double|doubled|tripled|none of|all of|every)\b|[“"„«:]/iu;
/** "not significant", "statistically significant", "no dramatic change": a finding, not a praise. */
const FINDING = /\b(?:not|no|without|less|more|most|how|too|statistical(?:ly)?|any|n't|if|whether)\s+$/iu;
/** "significant digits", "successfully signed in": terms of the trade. */
const TERM = /^\s+(?:figures?|digits?|other|holders?|parts? of the|sign(?:ed)?[- ]in|log(?:ged)?[- ]in|completed? (?:payments?|orders?|checkouts?)|open online)\b/iu;

/** A word of praise with nothing beside it that a reader could check; one hint a text. */
export const unsupported: HintRule = (written): readonly Hint[] =>
  hintFields.flatMap((field) => {
    const text = textOf(written, field);
    const own = ownWords(text);
    const sentences = sentencesOf(own);
    for (const [at, { text: sentence, from }] of sentences.entries()) {
      const found = PRAISE.exec(sentence);
      if (found === null || FINDING.test(sentence.slice(0, found.index)) || TERM.test(sentence.slice(found.index + found[0].length))) continue;
      const start = from + found.index;
      // What was quoted or linked is support, too: looked for in the text as it was typed, here and in the next sentence.
      const near = text.slice(from, sentences[at + 1]?.to ?? text.length);
      if (SUPPORT.test(near) || /https?:\/\//.test(near)) continue;
      return [{ id: 'unsupported' as const, field, from: start, to: start + found[0].length, reason: `A committee cannot check “${found[0].toLowerCase()}”. Say what one could have seen or counted.` }];
    }
    return [];
  });
