import { MAX_EVIDENCE_ROWS } from './model.js';
import type { Packet, PacketClaim, PacketFootnote } from './model.js';

/** The packet breaks a rule of its own model; `problems` says where, one sentence each. */
export class PacketError extends Error {
  override readonly name = 'PacketError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.problems = problems;
  }
}

function claimsInReadingOrder(packet: Packet): PacketClaim[] {
  return [
    ...packet.summary,
    ...packet.statements.flatMap((statement) => statement.claims),
    ...packet.gaps,
    ...packet.risks,
  ];
}

function citedNumbers(packet: Packet): number[] {
  return [
    ...claimsInReadingOrder(packet).flatMap((claim) => claim.notes),
    ...packet.evidence.map((row) => row.number),
  ];
}

/** What is wrong with the packet, in words; empty when it can be rendered. */
export function packetProblems(packet: Packet): string[] {
  const problems: string[] = [];
  if (packet.evidence.length > MAX_EVIDENCE_ROWS) {
    problems.push(
      `The evidence table has ${packet.evidence.length} rows, at most ${MAX_EVIDENCE_ROWS} are allowed.`,
    );
  }
  const footnotes = new Set<number>();
  for (const { number } of packet.footnotes) {
    if (footnotes.has(number)) {
      problems.push(`Footnote ${number} appears twice.`);
    }
    footnotes.add(number);
  }
  const cited = new Set(citedNumbers(packet));
  for (const number of cited) {
    if (!footnotes.has(number)) {
      problems.push(`Footnote ${number} is cited but missing.`);
    }
  }
  const rows = packet.evidence.map((row) => row.number);
  if (new Set(rows).size !== rows.length) {
    problems.push('The evidence table shows an item twice.');
  }
  for (const { number } of packet.annex) {
    if (!cited.has(number)) {
      problems.push(`The annex tells of ${number}, which nothing cites.`);
    }
  }
  const dimensions = packet.scopeChange.map(({ dimension }) => dimension);
  if (new Set(dimensions).size !== dimensions.length) {
    problems.push('How the work grew is told twice in one dimension.');
  }
  return problems;
}

/**
 * The same packet with its footnotes numbered 1, 2, 3 … in the order in which a reader meets them,
 * as Word and PDF number them; rows of the evidence table and footnotes are sorted by these numbers.
 * Footnotes that nothing cites are left out.
 * Throws a PacketError when the packet breaks its own rules.
 */
export function numberByFirstMention(packet: Packet): Packet {
  const problems = packetProblems(packet);
  if (problems.length > 0) {
    throw new PacketError(problems);
  }
  const order = new Map<number, number>();
  for (const number of citedNumbers(packet)) {
    if (!order.has(number)) {
      order.set(number, order.size + 1);
    }
  }
  const renumber = (number: number): number => order.get(number) ?? number;
  const renumberClaim = <T extends PacketClaim>(claim: T): T => ({
    ...claim,
    notes: [...new Set(claim.notes)].map(renumber).sort((a, b) => a - b),
  });
  const cited = (note: PacketFootnote): boolean => order.has(note.number);
  return {
    ...packet,
    summary: packet.summary.map(renumberClaim),
    statements: packet.statements.map((statement) => ({
      ...statement,
      claims: statement.claims.map(renumberClaim),
    })),
    gaps: packet.gaps.map(renumberClaim),
    risks: packet.risks.map(renumberClaim),
    evidence: packet.evidence
      .map((row) => ({ ...row, number: renumber(row.number) }))
      .sort((a, b) => a.number - b.number),
    annex: packet.annex
      .map((item) => ({ ...item, number: renumber(item.number) }))
      .sort((a, b) => a.number - b.number),
    footnotes: packet.footnotes
      .filter(cited)
      .map((note) => ({ ...note, number: renumber(note.number) }))
      .sort((a, b) => a.number - b.number),
  };
}
