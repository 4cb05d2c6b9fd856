import fc from 'fast-check';
import type { BandText, LadderGuide, MarketFact } from '../guide.js';
import type { ChecklistEntry, Competency, Indicator, Ladder, NamedNumber, Overlay, Rung } from '../ladder.js';
import { optionalTextProblem, textProblem } from '../text-rules.js';

const HOSTILE = ['null', 'yes', '- a', '# no', '1e3', '2026-01-31', 'a: b', '<script>x</script>', 'two\nlines\n', ' spaced ', "it's \"so\"", '~', '{a}', '&a *a', '\u{1f600} \u05d0\u05d1', '__proto__'];

/** A text that a ladder may have, also one that looks like something else in YAML. */
export const aText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => textProblem(text) === null));
const maybeText = fc.oneof(fc.constant(''), aText).filter((text) => optionalTextProblem(text) === null);
const texts = fc.array(aText, { maxLength: 3 });
const code = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/);
const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,6}$/);
const codes = (least: number, most: number) => fc.uniqueArray(code, { minLength: least, maxLength: most });
const figure = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0));
const numbers: fc.Arbitrary<NamedNumber[]> = fc.uniqueArray(fc.record({ name: key, value: figure }), { maxLength: 2, selector: ({ name }) => name });
const skills: fc.Arbitrary<ChecklistEntry[]> = fc.uniqueArray(fc.record({ id: code, name: aText, detail: maybeText, tools: texts, numbers }), { maxLength: 2, selector: ({ id }) => id });
const facts: fc.Arbitrary<MarketFact[]> = fc.uniqueArray(
  fc.record({ id: key, label: maybeText, from: figure, to: fc.option(fc.nat(1_000)), period: maybeText }).map((fact) => ({ ...fact, to: fact.to === null ? null : fact.from + fact.to })),
  { maxLength: 3, selector: ({ id }) => id },
);

const indicators = (prefix: string): fc.Arbitrary<Indicator[]> =>
  fc.array(fc.record({ must: fc.boolean(), text: aText, examples: texts, derived: fc.boolean() }), { maxLength: 4 }).map((list) =>
    list.map(({ must, text, examples, derived }, at) => ({
      id: `${prefix}${String(at + 1)}`,
      must,
      text,
      ...(examples.length > 0 ? { examples } : {}),
      ...(derived ? { derived } : {}),
    })),
  );

const competency = (id: string): fc.Arbitrary<Competency> =>
  fc.record({ name: aText, description: maybeText }).map(({ name, description }) => ({ id, name: `${name} ${id}`, ...(description === '' ? {} : { description }) }));

const rung = (id: string, at: number, ids: readonly string[], competencies: readonly string[]): fc.Arbitrary<Rung> =>
  fc
    .record({
      title: aText,
      short: aText,
      track: fc.constantFrom('ic' as const, 'management' as const),
      managesPeople: fc.boolean(),
      years: fc.option(fc.record({ min: fc.nat(20), more: fc.option(fc.nat(20)), openEnded: fc.boolean() })),
      responsibilities: texts,
      focus: maybeText,
      compensation: fc.option(fc.record({ min: fc.nat(500_000), more: fc.nat(500_000), maxIsSoft: fc.boolean(), highlyVariable: fc.boolean() })),
      checklist: skills,
      sustained: fc.subarray([...competencies]),
      sustainDays: fc.integer({ min: 1, max: 730 }),
      minEpisodes: fc.integer({ min: 1, max: 20 }),
      typicalMonthsInLevel: fc.option(fc.integer({ min: 1, max: 600 })),
      from: fc.option(fc.constantFrom(null, ...ids), { nil: undefined }),
    })
    .map(({ title, years, compensation, sustained, sustainDays, minEpisodes, typicalMonthsInLevel, from, ...rest }) => ({
      id,
      ordinal: at + 1,
      title: `${title} ${id}`,
      ...rest,
      years: years && { min: years.min, max: years.more === null ? null : years.min + years.more, openEnded: years.openEnded },
      compensation: compensation && {
        min: compensation.min,
        max: compensation.min + compensation.more,
        maxIsSoft: compensation.maxIsSoft,
        midpoint: compensation.min + Math.floor(compensation.more / 2),
        highlyVariable: compensation.highlyVariable,
      },
      policy: {
        sustained,
        demonstrated: competencies.filter((one) => !sustained.includes(one)),
        sustainDays,
        minEpisodes,
        typicalMonthsInLevel,
        ...(from === undefined || from === id || from === (ids[at - 1] ?? null) ? {} : { from }),
      },
    }));

const overlays: fc.Arbitrary<Overlay[]> = fc.uniqueArray(fc.oneof(fc.constant('ai_pm'), code), { maxLength: 3 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.uniqueArray(code, { maxLength: 3 }).chain((skillIds) =>
        fc.record({
          id: fc.constant(id),
          name: fc.oneof(fc.constant('AI PM'), aText),
          kind: maybeText,
          roleCore: texts,
          market: facts,
          skills: fc.tuple(
            ...skillIds.map((skill) =>
              fc
                .tuple(
                  competency(skill),
                  texts,
                  fc.option(fc.record({ name: aText, by: maybeText, platform: maybeText, usdPerMonth: fc.option(figure) })),
                  indicators(`overlay.${id}.${skill}.`),
                )
                .map(([named, topics, course, listed]) => ({ ...named, topics, course, indicators: listed })),
            ),
          ),
        }),
      ),
    ),
  ),
);

const guide = (rungs: readonly string[], competencies: readonly string[]): fc.Arbitrary<LadderGuide> =>
  codes(0, 3).chain((bandIds) => {
    const some = fc.subarray([...rungs]);
    const pairs = competencies.flatMap((one) => bandIds.map((band) => ({ competency: one, band })));
    const bandTexts: fc.Arbitrary<BandText[]> = fc.subarray(pairs).chain((kept) => fc.tuple(...kept.map((pair) => aText.map((text) => ({ ...pair, text })))));
    return fc.record({
      payStages: fc.array(fc.record({ stage: aText, rungs: some, base: maybeText, bonus: maybeText, equity: maybeText }), { maxLength: 2 }),
      bands: fc.tuple(...bandIds.map((id) => fc.record({ id: fc.constant(id), label: aText, covers: some, stretchesTo: some, why: maybeText }))),
      bandTexts,
      uncoveredRungs: some,
      arc: texts,
      orientationShift: fc.record({ early: texts, late: texts }),
      leadership: fc.record({ rungs: some, skills }),
      breakInPaths: fc.uniqueArray(
        fc.record({ id: code, name: aText, note: maybeText, from: texts, shape: maybeText, examples: texts, audience: texts, steps: texts }),
        { maxLength: 2, selector: ({ id }) => id },
      ),
      firstEvidence: fc.array(fc.record({ from: aText, what: aText, numbers }), { maxLength: 2 }),
      roleBoundary: fc.record({ productManager: texts, projectManager: texts }),
      technicalBackground: fc.option(fc.record({ csDegreeRequired: fc.boolean(), technicalLiteracyRequired: fc.boolean() })),
      tools: fc.uniqueArray(fc.record({ id: key, tools: texts }), { maxLength: 2, selector: ({ id }) => id }),
      marketFacts: facts,
      policy: fc.record({ derived: fc.boolean(), note: maybeText }),
    });
  });

/** A ladder that could be published: up to four rungs and three competencies. */
export const aLadder: fc.Arbitrary<Ladder> = fc.tuple(codes(1, 4), codes(1, 3)).chain(([rungIds, competencyIds]) => {
  const places = rungIds.flatMap((id) => competencyIds.map((one) => ({ rung: id, competency: one })));
  return fc.record({
    title: aText,
    currency: fc.constantFrom('USD', 'EUR'),
    compensationBasis: maybeText,
    market: maybeText,
    locationFactors: fc.uniqueArray(fc.record({ location: aText, factor: fc.double({ min: 0.1, max: 10, noNaN: true }) }), { maxLength: 2, selector: ({ location }) => location }),
    rungs: fc.tuple(...rungIds.map((id, at) => rung(id, at, rungIds, competencyIds))),
    competencies: fc.tuple(...competencyIds.map(competency)),
    cells: fc.tuple(...places.map((place) => indicators(`${place.rung}.${place.competency}.`).map((listed) => ({ ...place, indicators: listed })))),
    overlays,
    notes: texts,
    guide: guide(rungIds, competencyIds),
  });
});
