import { annexOf, type SheetAnnexItem } from './annex.js';
import { packetDigest } from './canonical.js';
import type { Packet, PacketClaim, PacketFootnote, PacketGate, PacketVoice } from './model.js';
import { numberByFirstMention } from './numbering.js';
import { mapTexts, plainText } from './text.js';
import {
  CONFIDENCE_BARS,
  CONFIDENCE_WORDS,
  IMPACT_WORDS,
  STATE_WORDS,
  STATUS_WORDS,
  dayParts,
  dayWords,
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
  facts: SheetFact[];
  standing: { state: string; index: string; confidence: string; bars: number };
  summary: SheetClaim[];
  gates: SheetGate[];
  statements: SheetStatement[];
  gaps: SheetGap[];
  risks: SheetClaim[];
  evidence: SheetEvidenceRow[];
  evidenceRemark: string;
  footnotes: SheetFootnote[];
  annex: SheetAnnexItem[];
  method: string[];
  labels: typeof LABELS;
}

export interface SheetFact {
  label: string;
  value: string;
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

export interface SheetGap extends SheetClaim {
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
  summary: 'Summary',
  gates: 'Gates',
  statements: 'What the evidence shows',
  gaps: 'Gaps',
  risks: 'Risks',
  evidence: 'Evidence',
  annex: 'Annex: the items in the words of their author',
  method: 'How this was made',
  gateColumns: ['Competency', 'Asked', 'Reached', 'Missing', 'Confidence', 'Lapses'],
  evidenceColumns: ['No.', 'Item', 'Dates', 'Indicators', 'Impact', 'Confirmed by'],
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
    item: `Item ${note.itemId}`,
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

function factsOf({ header }: Packet): SheetFact[] {
  const present = header.presentRung;
  return [
    { label: 'Organisation', value: header.organisation },
    { label: 'As of', value: dayWords(header.asOf) },
    { label: 'Present rung', value: present ? `${present.title} (${present.id})` : 'None yet' },
    { label: 'Line manager', value: header.lineManager ?? 'None' },
    { label: 'Target rung', value: `${header.targetRung.title} (${header.targetRung.id})` },
    { label: 'Prepared by', value: header.preparedBy },
    { label: 'Ladder', value: `${header.ladder.title}, version ${header.ladder.version}` },
  ];
}

function leftOutWords(count: number): string {
  if (count === 0) {
    return '';
  }
  return count === 1
    ? 'One more shared item counts and is not in this table.'
    : `${count} more shared items count and are not in this table.`;
}

function marker(): (number: number) => SheetMark {
  const met = new Set<number>();
  return (number) => {
    const first = !met.has(number);
    met.add(number);
    return { number, first };
  };
}

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
  const gaps = packet.gaps.map((gap) => ({ ...claim(gap), competency: gap.competency ?? '' }));
  const risks = packet.risks.map(claim);
  return {
    language: packet.language,
    title: `${header.person}: case for promotion to ${header.targetRung.title}`,
    organisation: header.organisation,
    person: header.person,
    purpose: `Case for promotion to ${header.targetRung.title}`,
    preparedBy: header.preparedBy,
    asOf: dayParts(header.asOf),
    footer: `Case for promotion to ${header.targetRung.title}, as of ${dayWords(header.asOf)}`,
    facts: factsOf(packet),
    standing: {
      state: STATE_WORDS[readiness.state],
      index: `Index ${readiness.index} of 100`,
      confidence: `Confidence: ${CONFIDENCE_WORDS[readiness.confidence].toLowerCase()}`,
      bars: CONFIDENCE_BARS[readiness.confidence],
    },
    summary,
    gates: packet.gates.map(sheetGate),
    statements,
    gaps,
    risks,
    evidence: packet.evidence.map((row) => ({
      mark: mark(row.number),
      title: row.title,
      episode: row.episode === row.title ? '' : row.episode,
      dates: periodWords(row.startedOn, row.endedOn, row.ongoing),
      indicators: row.indicators.join(', '),
      impact: IMPACT_WORDS[row.impact],
      metric: row.metric === null ? '' : metricWords(row.metric),
      confirmedBy: row.confirmedBy.length > 0 ? row.confirmedBy.join(', ') : 'No one yet',
    })),
    evidenceRemark: leftOutWords(packet.evidenceLeftOut),
    footnotes: packet.footnotes.map(sheetFootnote),
    annex: annexOf(numbered.annex, packet.footnotes),
    method: [...packet.method, `SHA-256 digest: ${packetDigest(given)}`],
    labels: LABELS,
  };
}
