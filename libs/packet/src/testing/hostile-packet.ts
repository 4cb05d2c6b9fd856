import type { Packet } from '../model.js';
import { mapTexts } from '../text.js';
import { sampleCase } from './sample-case.js';
import { samplePacket } from './sample-packet.js';

/** Texts that broke typesetters, Markdown readers or Word before, each with what it tries. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  'typst markup': '#panic("x") #import "/etc/passwd" *b* _i_ $x$ = Heading <label> @ref `raw` #{1+1} \\',
  'Markdown markup': '# H\n- li\n1. one\n> q `c` **b** [l](javascript:alert(1)) ![i](x) | cell | [^1]: note <b>',
  'HTML and XML': '<script>alert(1)</script> ]]> &amp; &#x27; "q" <w:p/>',
  'Word field': '{ HYPERLINK "file:///etc/passwd" } MERGEFIELD',
  emoji: 'Launch 🚀 family 👨‍👩‍👧‍👦 flag 🇬🇧 skin 👍🏽 heart ❤️',
  'scripts without a font': '𓀀𓂀 ᏣᎳᎩ ᚠᚢᚦ',
  'scripts without spaces': '山田太郎の仕事を見て、次の段階へ 김철수 สมชายสบายดี नमस्ते க்ஷ',
  'right to left': 'שלום עולם and مرحبا بالعالم 123, می‌خواهم',
  'reordering marks': 'invoice\u202egnp.exe\u2066hidden\u2069',
  'control characters': 'a\u0000b\u0007c\u001bd\u007fe\u0085f\u2028g\ufffeh\ufeffi\u{e0041}j',
  'lone surrogates': '\ud83d alone \ude00 reversed',
  'combining marks': `Z\u0351\u036b\u0343\u036b${'\u0300'.repeat(60)}algo`,
  'private use': '\ue000\uf8ff\u{10fffd}',
  'a very long word': 'Donaudampfschifffahrts'.repeat(15),
  'a very long text': 'A sentence that goes on. '.repeat(120),
  'spaces only': '  \u00a0\u2003\u200b  ',
  nothing: '',
};

/** The sample case with one text in every place that people can write to. */
export function hostilePacket(text: string): Packet {
  const sample = sampleCase();
  const signed = { text, by: text, on: '2027-03-10' };
  const filled = mapTexts(
    {
      caseCode: sample.header.caseCode,
      pronouns: sample.header.pronouns,
      team: sample.header.team,
      location: sample.header.location,
      tenure: sample.header.tenure,
      panel: sample.header.panel,
      policyVersion: sample.header.policyVersion,
      organisation: sample.header.organisation,
      person: sample.header.person,
      lineManager: sample.header.lineManager,
      preparedBy: sample.header.preparedBy,
    },
    () => text,
  );
  return {
    ...sample,
    header: { ...sample.header, ...filled },
    recommendation: signed,
    businessNeed: signed,
    scopeChange: sample.scopeChange.map(({ dimension }) => ({ dimension, before: text, after: text })),
    colleagues: sample.colleagues.map(({ on }) => ({ name: text, relation: text, text, on })),
    addenda: [signed],
    summary: sample.summary.map((claim) => ({ ...claim, text })),
    gates: sample.gates.map((gate) => ({ ...gate, competency: text, words: text, missing: [text] })),
    statements: sample.statements.map((statement) => ({
      competency: text,
      claims: statement.claims.map((claim) => ({ ...claim, text })),
    })),
    gaps: sample.gaps.map((gap) => ({ ...gap, competency: text, text, answer: signed })),
    risks: sample.risks.map((risk) => ({ ...risk, text, answer: signed })),
    evidence: sample.evidence.map((row) => ({
      ...row,
      title: text,
      episode: `${text} episode`,
      indicators: [text],
      metric: { name: text, unit: text, before: -1, after: 1e21, period: text },
      confirmedBy: [text],
      competency: text,
      contribution: text,
      counterfactual: text,
    })),
    footnotes: sample.footnotes.map((note) => ({
      ...note,
      title: text,
      link: text,
      ratedBy: [{ name: text, on: note.endedOn }],
    })),
    annex: sample.annex.map((item) => ({ ...item, told: item.told.map(() => ({ heading: text, text })) })),
    method: [text],
  };
}

/** A case about which nothing is known yet. */
export function emptyPacket(): Packet {
  const sample = samplePacket();
  return {
    ...sample,
    header: { ...sample.header, presentRung: null, lineManager: null },
    readiness: { index: 0, state: 'no_evidence', confidence: 'none' },
    summary: [],
    gates: [],
    statements: [],
    gaps: [],
    risks: [],
    evidence: [],
    evidenceLeftOut: 0,
    footnotes: [],
    annex: [],
    method: [],
  };
}
