import type { HypothesisInput, ReadinessInputView, ReadinessPicture, WhatIfView } from '@nextrung/api-client';
import { type Assessment, competencySummary, confidenceWord, type Hypothesis, missingWords, type ReadinessInput, sentence, summaryOf, validateInput, type WaiverExpiries, whatIf } from '@nextrung/domain/readiness';

/** The name of a competency by its id, in the words of the ladder. */
export type NameOf = (competency: string) => string;

/** What the model says to hypotheses: pictures, or which field it refuses and why. */
export type Tried = { readonly ok: true; readonly view: WhatIfView } | { readonly ok: false; readonly field: string; readonly message: string };

/** What the person's own assessment is made from, today and on days to come. */
export interface OwnInput {
  readonly input: ReadinessInput;
  readonly expiries: WaiverExpiries;
}

/** The person's own input as the model reads it; null where this browser's code does not understand it. */
export function inputOf({ input, waivers }: Pick<ReadinessInputView, 'input' | 'waivers'>): OwnInput | null {
  const read = validateInput(input);
  return read.ok ? { input: read.value, expiries: new Map(waivers.map(({ indicator, expiresOn }) => [indicator, expiresOn])) } : null;
}

/** Tries hypotheses out here, with the model that the server uses: at once, and without a request. */
export function tryHere({ input, expiries }: OwnInput, asked: readonly HypothesisInput[], name: NameOf): Tried {
  const tried = whatIf(input, asked as readonly Hypothesis[], expiries);
  if (!tried.ok) return { ok: false, field: tried.refusal.path, message: `${tried.refusal.message.charAt(0).toUpperCase()}${tried.refusal.message.slice(1)}.` };
  const { today, on, before, after } = tried.value;
  const picture = (assessment: Assessment, asOf: string): ReadinessPicture => pictureOf(assessment, asOf, input.target.sustainDays, name);
  return { ok: true, view: { today: picture(today, input.asOf), before: picture(before, on), after: picture(after, on) } };
}

function pictureOf(assessment: Assessment, asOf: string, sustainDays: number, name: NameOf): ReadinessPicture {
  const { index, rawIndex, state, confidence, breadth, competencies } = assessment;
  return {
    asOf,
    index,
    rawIndex,
    state,
    confidenceWord: confidenceWord(confidence),
    breadth: { ...breadth },
    sentence: sentence(summaryOf(assessment), sustainDays, { competency: name }),
    gates: competencies.map((competency) => ({
      id: competency.id,
      name: name(competency.id),
      required: competency.required,
      status: competency.status,
      met: competency.met,
      gate: competency.gate,
      contested: competency.contested,
      confidenceWord: confidenceWord(competency.confidence),
      freshness: competency.freshness,
      lapsesOn: competency.lapsesOn,
      missing: missingWords(competencySummary(competency), sustainDays),
    })),
  };
}
