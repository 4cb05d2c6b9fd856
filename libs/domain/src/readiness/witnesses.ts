import { reaches, round6 } from '../kernel/index.js';
import { readinessPolicy as policy } from './policy.js';
import type { CompetencyItem } from './record.js';

/** The people who stand behind the strong work of a competency. */
export interface Witnesses {
  readonly verifiers: ReadonlySet<string>;
  /** Verifiers, and colleagues who confirmed. */
  readonly attesters: ReadonlySet<string>;
}

/** Gathers the people behind strong items. Whoever rated one of an item's strong indicators is not a peer of that item. */
export function witnessesOf(strong: readonly CompetencyItem[]): Witnesses {
  const verifiers = new Set<string>();
  const confirming = new Set<string>();
  for (const { peers, strongMarks } of strong) {
    for (const mark of strongMarks) {
      for (const verifier of mark.verifiers) verifiers.add(verifier);
    }
    for (const peer of peers) {
      if (!strongMarks.some((mark) => mark.raters.includes(peer))) confirming.add(peer);
    }
  }
  return { verifiers, attesters: new Set([...verifiers, ...confirming]) };
}

/** 0, one half or 1: half for a verifier, half for enough attesters of whom one is not the line manager. */
export function attestationOf({ verifiers, attesters }: Witnesses, managerId: string | null): number {
  const enough = attesters.size >= policy.sustainedAttesters && [...attesters].some((person) => person !== managerId);
  return (verifiers.size > 0 ? 0.5 : 0) + (enough ? 0.5 : 0);
}

/** 0 to 1: how reliable so many people are together (Spearman-Brown). */
export function confidenceOf({ verifiers, attesters }: Witnesses): number {
  const { singleRater, confirmingPeer } = policy.confidence;
  const people = verifiers.size + confirmingPeer * (attesters.size - verifiers.size);
  return people === 0 ? 0 : round6((singleRater * people) / (1 + singleRater * (people - 1)));
}

/** Whether the attestation is complete. */
export function isAttested(attestation: number): boolean {
  return reaches(attestation, 1);
}
