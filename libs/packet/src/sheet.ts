import { annexOf, type SheetAnnexItem, type SheetBlock } from './annex.js';
import { packetDigest } from './canonical.js';
import type { Packet, PacketClaim, PacketFootnote, PacketGate, PacketRisk, PacketVoice } from './model.js';
import { numberByFirstMention } from './numbering.js';
import { factsOf, type SheetFact } from './sheet-facts.js';
import { inRow, sheetCase, type SheetCase, type SheetSigned, signed } from './sheet-case.js';
import { mapTexts, plainText } from './text.js';
import {
  CONFIDENCE_BARS,
  CONFIDENCE_WORDS,
  IMPACT_WORDS,
  STATE_WORDS,
  STATUS_WORDS,
  dayParts,
  dayWords,
  hostOf,
  listWords,
  metricWords,
  periodWords,
  webAddress,
} from './words.js';

/** A footnote mark; its note is set in full where it is `first` met, and referred to afterwards. */
export interface SheetMark {
  number: number;
  first: boolean;
}

export interface SheetClaim {
  text: string;
  marks: SheetMark[];
}

/** A packet put into words, once for all renderers: they decide about looks only. */
export interface Sheet {
  language: string;
  title: string;
  organisation: string;
  person: string;
  purpose: string;
  preparedBy: string;
  asOf: { year: number; month: number; day: number };
  footer: string;
  /** What a reader of the masked variant should know; empty otherwise. */
  masked: string;
  facts: SheetFact[];
  standing: { state: string; index: string; confidence: string; bars: number };
  /** What only a case has. */
  of: SheetCase;
  summary: SheetClaim[];
  gates: SheetGate[];
  statements: SheetStatement[];
  gaps: SheetGap[];
  risks: SheetRisk[];
  evidence: SheetEvidenceRow[];
  evidenceRemark: string;
  footnotes: SheetFootnote[];
  annex: SheetAnnexItem[];
  method: string[];
  labels: typeof LABELS;
}

export interface SheetGate {
  competency: string;
  asked: string;
  status: PacketGate['reached'];
  reached: string;
  contested: boolean;
  met: boolean;
  words: string;
  missing: string[];
  confidence: string;
  bars: number;
  lapses: string;
}

export interface SheetStatement {
  competency: string;
  claims: SheetClaim[];
}

export interface SheetRisk extends SheetClaim {
  answer: SheetSigned | null;
}

export interface SheetGap extends SheetRisk {
  competency: string;
}

export interface SheetEvidenceRow {
  mark: SheetMark;
  title: string;
  /** Empty when the item is an episode of its own. */
  episode: string;
  dates: string;
  indicators: string;
  impact: string;
  metric: string;
  confirmedBy: string;
  /** Beginnings of texts, in one line; empty where nothing is said. */
  contribution: string;
  counterfactual: string;
  link: string | null;
  /** What the link is called. */
  site: string;
}

export interface SheetFootnote {
  number: number;
  title: string;
  dates: string;
  voices: string;
  item: string;
  link: string | null;
}

const LABELS = {
  recommendation: 'Recommendation',
  businessNeed: 'Business need',
  scopeChange: 'How the work grew',
  colleagues: 'What colleagues say',
  addenda: 'Added after locking',
  answer: 'Answer',
  otherwise: 'Otherwise',
  scopeColumns: ['Dimension', 'Before', 'Now'],
  noRecommendation: 'No recommendation is written yet.',
  noBusinessNeed: 'No business need is written yet.',
  noScopeChange: 'How the work grew is not described yet.',
  summary: 'Summary',
  gates: 'Gates',
  statements: 'What the evidence shows',
  gaps: 'Gaps',
  risks: 'Risks',
  evidence: 'Evidence',
  notes: 'Notes',
  annex: 'Annex: the items in the words of their author',
  method: 'How this was made',
  gateColumns: ['Competency', 'Asked', 'Reached', 'Missing', 'Confidence', 'Lapses'],
  evidenceColumns: ['No.', 'Item and own contribution', 'Dates and indicators', 'Impact', 'Confirmed by'],
  noSummary: 'Nothing has been said about this case yet.',
  noGates: 'The target rung asks for no competencies.',
  noStatements: 'No evidence shows an indicator of the target rung yet.',
  noGaps: 'Nothing is missing for the target rung.',
  noRisks: 'No risks are named.',
  noEvidence: 'No evidence is shared yet.',
};

function voiceWords(verb: string, voices: readonly PacketVoice[]): string {
  return `${verb} by ${listWords(voices.map((voice) => `${voice.name} (${dayWords(voice.on)})`))}.`;
}

function sheetFootnote(note: PacketFootnote): SheetFootnote {
  const voices = [
    note.ratingsSealed === true ? 'Its ratings are shown to whoever may still rate it once theirs is in.' : note.ratedBy.length > 0 ? voiceWords('Rated', note.ratedBy) : 'Not rated yet.',
    note.corroboratedBy.length > 0
      ? voiceWords('Confirmed', note.corroboratedBy)
      : 'No colleague has confirmed it yet.',
  ];
  return {
    number: note.number,
    title: note.title,
    dates: periodWords(note.startedOn, note.endedOn, note.ongoing),
    voices: voices.join(' '),
    item: `Item ${note.itemId}${note.revision === null ? '' : `, revision ${String(note.revision)}`}`,
    link: webAddress(note.link),
  };
}

function sheetGate(gate: PacketGate): SheetGate {
  return {
    competency: gate.competency,
    asked: STATUS_WORDS[gate.asked],
    status: gate.reached,
    reached: `${STATUS_WORDS[gate.reached]}${gate.contested ? ', contested' : ''}`,
    contested: gate.contested,
    met: gate.met,
    words: gate.words,
    missing: gate.met && gate.missing.length === 0 ? ['Nothing'] : gate.missing,
    confidence: CONFIDENCE_WORDS[gate.confidence],
    bars: CONFIDENCE_BARS[gate.confidence],
    lapses: gate.lapsesOn === null ? '–' : dayWords(gate.lapsesOn),
  };
}

function leftOutWords(count: number): string {
  if (count === 0) {
    return '';
  }
  return count === 1
    ? 'One more shared item counts and is not in this table.'
    : `${count} more shared items count and are not in this table.`;
}

function linked(given: string | null): Pick<SheetEvidenceRow, 'link' | 'site'> {
  const link = webAddress(given);
  return { link, site: hostOf(link) };
}

function marker(): (number: number) => SheetMark {
  const met = new Set<number>();
  return (number) => {
    const first = !met.has(number);
    met.add(number);
    return { number, first };
  };
}

const MASKED = 'Masked, not anonymous: names, pronouns, place and time here are left out; whoever knows the work may still know the person.';

/** Throws a PacketError or RangeError when the packet breaks its own rules. */
export function sheetOf(given: Packet): Sheet {
  const numbered = numberByFirstMention(given);
  const packet = mapTexts({ ...numbered, annex: [] }, plainText);
  const { header, readiness } = packet;
  const mark = marker();
  const claim = ({ text, notes }: PacketClaim): SheetClaim => ({ text, marks: notes.map(mark) });
  // Evaluated in reading order, because the marker remembers what was cited before.
  const summary = packet.summary.map(claim);
  const statements = packet.statements
    .filter((statement) => statement.claims.length > 0)
    .map((statement) => ({ competency: statement.competency, claims: statement.claims.map(claim) }));
  const answered = (risk: PacketRisk, at: number, given: readonly PacketRisk[]): SheetRisk => ({ ...claim(risk), answer: signed(given[at]?.answer ?? null) });
  const gaps = packet.gaps.map((gap, at) => ({ ...answered(gap, at, numbered.gaps), competency: gap.competency ?? '' }));
  const risks = packet.risks.map((risk, at) => answered(risk, at, numbered.risks));
  const purpose = `Case for promotion to ${header.targetRung.title}`;
  return {
    language: packet.language,
    title: `${header.person}: case for promotion to ${header.targetRung.title}`,
    organisation: header.organisation,
    person: header.person,
    purpose,
    preparedBy: header.preparedBy,
    asOf: dayParts(header.asOf),
    footer: [...(packet.masked ? ['Masked, not anonymous'] : []), `${purpose}, as of ${dayWords(header.asOf)}`, ...(header.caseCode !== null && header.lockedOn === null ? ['draft'] : [])].join(' · '),
    masked: packet.masked ? MASKED : '',
    facts: factsOf(packet.header),
    standing: {
      state: STATE_WORDS[readiness.state],
      index: `Index ${readiness.index} of 100`,
      confidence: `Confidence: ${CONFIDENCE_WORDS[readiness.confidence].toLowerCase()}`,
      bars: CONFIDENCE_BARS[readiness.confidence],
    },
    of: sheetCase(numbered),
    summary,
    gates: packet.gates.map(sheetGate),
    statements,
    gaps,
    risks,
    evidence: packet.evidence.map((row, at) => ({
      ...linked(packet.footnotes.find(({ number }) => number === row.number)?.link ?? null),
      mark: mark(row.number),
      title: row.title,
      episode: row.episode === row.title ? '' : row.episode,
      dates: periodWords(row.startedOn, row.endedOn, row.ongoing),
      indicators: [row.competency, row.indicators.join(', ')].filter((part) => part !== '').join(': '),
      impact: IMPACT_WORDS[row.impact],
      metric: row.metric === null ? '' : metricWords(row.metric),
      confirmedBy: row.confirmedBy.length > 0 ? row.confirmedBy.join(', ') : 'No one yet',
      contribution: inRow(numbered.evidence[at]?.contribution ?? ''),
      counterfactual: inRow(numbered.evidence[at]?.counterfactual ?? ''),
    })),
    evidenceRemark: leftOutWords(packet.evidenceLeftOut),
    footnotes: packet.footnotes.map(sheetFootnote),
    annex: annexOf(numbered.annex, packet.footnotes),
    method: [...packet.method, `SHA-256 digest: ${packetDigest(numbered)}`],
    labels: LABELS,
  };
}

/** Everything that people typed in Markdown, in the order of the document. */
export const typedIn = ({ of, gaps, risks, annex }: Sheet): SheetBlock[] => [
  ...[of.recommendation, of.businessNeed, ...gaps.map(({ answer }) => answer), ...risks.map(({ answer }) => answer), ...of.colleagues, ...of.addenda].flatMap((text) => text?.blocks ?? []),
  ...annex.flatMap(({ told }) => told.flatMap(({ blocks }) => blocks)),
];
