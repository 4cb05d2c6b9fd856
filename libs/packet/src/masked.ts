import type { Packet, PacketText, PacketVoice } from './model.js';
import { type NameOf, namesIn, withoutNames } from './names.js';

const PERSON_WITHOUT_CODE = 'The candidate';
const COLLEAGUE = 'a colleague';

/** Members that are no text of a person: identifiers, days, words of the ladder, and choices. */
const KEPT = new Set(['format', 'language', 'organisation', 'presentRung', 'targetRung', 'ladder', 'caseCode', 'policyVersion', 'asOf', 'lockedOn', 'startedOn', 'endedOn', 'on', 'itemId', 'competency', 'indicators', 'asked', 'reached', 'state', 'confidence', 'impact', 'dimension', 'lapsesOn', 'link']);

/** Names that texts may mention although the packet has no place for them. */
export interface OtherNames {
  /** Of the person: a former one, that of an account. */
  readonly person?: readonly string[];
  /** Of others, such as who signed what does not apply. */
  readonly colleagues?: readonly string[];
}

/** The person's names and the manager's stand first among those that are known. */
const insistentCount = ({ person = [] }: OtherNames): number => person.length + 2;

interface Known {
  readonly name: string;
  readonly instead: string;
}

/**
 * The packet for readers who should judge the work without knowing whose it is. The person is the case's code; pronouns, location
 * and time here are left out; managers and colleagues are called by what they are. Their names go from every text too, whole and
 * by part. What a text tells may still give the person away, and the packet says so.
 */
export function masked(packet: Packet, others: OtherNames = {}): Packet {
  if (packet.masked) return packet;
  const { header } = packet;
  const code = header.caseCode ?? PERSON_WITHOUT_CODE;
  const known = knownIn(packet, code, others);
  const names: NameOf[] = known.map((one, at) => ({ ...one, insistent: at < insistentCount(others) }));
  const change = withoutNames(names);
  const roles = new Map([...known].reverse().map(({ name, instead }) => [name, instead]));
  const called = (name: string): string => roles.get(name) ?? COLLEAGUE;
  const signed = (text: PacketText): PacketText => ({ ...text, by: called(text.by) });
  const voice = ({ name, by, relation, on }: PacketVoice): PacketVoice => (by === undefined ? { name: relation === undefined ? called(name) : related(relation), on } : { name: name.replace(by, () => called(by)), on });

  const structured: Packet = {
    ...packet,
    masked: true,
    header: { ...header, person: code, lineManager: header.lineManager === null ? null : called(header.lineManager), preparedBy: called(header.preparedBy), pronouns: null, location: null, tenure: null, panel: null },
    recommendation: packet.recommendation && signed(packet.recommendation),
    businessNeed: packet.businessNeed && signed(packet.businessNeed),
    gaps: packet.gaps.map((gap) => ({ ...gap, answer: gap.answer && signed(gap.answer) })),
    risks: packet.risks.map((risk) => ({ ...risk, answer: risk.answer && signed(risk.answer) })),
    evidence: packet.evidence.map((row) => ({ ...row, confirmedBy: row.confirmedBy.map(called) })),
    footnotes: packet.footnotes.map((note) => ({
      ...note, link: note.link !== null && namesIn(note.link, names) ? null : note.link, ratedBy: note.ratedBy.map(voice), corroboratedBy: note.corroboratedBy.map(voice),
    })),
    colleagues: packet.colleagues.map((colleague) => ({ ...colleague, name: COLLEAGUE })),
    addenda: packet.addenda.map(signed),
  };
  return changed(structured, change);
}

/** Whom texts beside a packet may name. */
export interface CaseNames {
  readonly code: string;
  /** All that the person is called by. */
  readonly person: readonly string[];
  readonly managers: readonly string[];
  readonly colleagues: readonly string[];
}

/**
 * How texts beside a masked packet read, such as the reasons of those who judge it: the same names are left out.
 * @param packet null where it is not here any more
 * @param shown names of those whom the reader sees anyway
 */
export function maskedText(packet: Packet | null, { code, person, managers, colleagues }: CaseNames, shown: readonly string[] = []): (text: string) => string {
  const known = packet ? knownIn(packet, code, {}).map(({ name, instead }, at) => ({ name, instead, insistent: at < insistentCount({}) })) : [];
  const names: NameOf[] = [
    ...person.map((name) => ({ name, instead: code, insistent: true })),
    ...managers.map((name) => ({ name, instead: `the manager of ${code}`, insistent: true })),
    ...known,
    ...colleagues.map((name) => ({ name, instead: COLLEAGUE, insistent: false })),
  ];
  return withoutNames(names.filter(({ name }) => name.trim() !== '' && !shown.includes(name)));
}

const related = (relation: string): string => (relation === '' ? COLLEAGUE : `${COLLEAGUE} (${relation})`);

/** Everybody whom the packet names, the person first; whoever stands there twice is what stands first. */
function knownIn({ header, recommendation, businessNeed, gaps, risks, evidence, footnotes, colleagues, addenda }: Packet, code: string, others: OtherNames): Known[] {
  const manager = `the manager of ${code}`;
  const texts = [recommendation, businessNeed, ...[...gaps, ...risks].map(({ answer }) => answer), ...addenda].flatMap((text) => text ?? []);
  const voices = footnotes.flatMap(({ ratedBy, corroboratedBy }) => [...ratedBy, ...corroboratedBy]);
  const all: Known[] = [
    ...[header.person, ...(others.person ?? [])].map((name) => ({ name, instead: code })),
    { name: header.lineManager ?? '', instead: manager },
    ...colleagues.map(({ name, relation }) => ({ name, instead: related(relation) })),
    ...voices.map(({ name, by, relation }) => ({ name: by ?? name, instead: related(relation ?? '') })),
    ...[header.preparedBy, header.panel?.decider ?? '', ...(header.panel?.members ?? []), ...texts.map(({ by }) => by), ...evidence.flatMap(({ confirmedBy }) => confirmedBy), ...(others.colleagues ?? [])].map((name) => ({ name, instead: COLLEAGUE })),
  ];
  return all.filter(({ name }, at) => at < insistentCount(others) || (name.trim() !== '' && all.findIndex((other) => other.name === name) === at));
}

/** A copy with every text of a person changed. */
function changed<T>(value: T, change: (text: string) => string, key?: string): T;
function changed(value: unknown, change: (text: string) => string, key = ''): unknown {
  if (KEPT.has(key)) return value;
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((member: unknown) => changed(member, change));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, changed(member, change, name)]));
  return value;
}
