import type { BandText } from '@nextrung/domain/ladder';

/** The sentence of a competency in a band with the path of its field; empty where there is none. */
export function textIn(texts: readonly BandText[], competency: string, band: string): { readonly text: string; readonly path: string } {
  const at = texts.findIndex((one) => one.competency === competency && one.band === band);
  return { text: texts[at]?.text ?? '', path: at < 0 ? '' : `guide.bandTexts[${String(at)}].text` };
}

/** The sentences with another one, competency by competency and band by band; an empty one is left out. */
export function withBandText(texts: readonly BandText[], told: BandText, competencies: readonly string[], bands: readonly string[]): readonly BandText[] {
  const all = new Map([...texts, told].map((one) => [`${one.competency} ${one.band}`, one]));
  return competencies.flatMap((competency) => bands.flatMap((band) => all.get(`${competency} ${band}`) ?? [])).filter(({ text }) => text !== '');
}
