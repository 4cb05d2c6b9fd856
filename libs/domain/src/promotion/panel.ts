import { type CycleState, hasReached } from './cycle.js';

/** Members who rate are at most so many. */
export const MOST_MEMBERS = 12;

/** Who judges the cases of a cycle for some target rungs. */
export interface PanelDraft {
  readonly name: string;
  readonly rungs: readonly string[];
  /** Leads the room; neither rates nor decides. */
  readonly facilitatorId: string;
  readonly deciderId: string;
  readonly memberIds: readonly string[];
  /** Rate in the place of those with a conflict of interest. */
  readonly alternateIds: readonly string[];
  /** So many members must have rated. */
  readonly quorum: number;
}

export interface PanelFinding {
  readonly field: string;
  readonly message: string;
}

/** What is wrong with a panel as it is written, at its fields. @param others the rungs of the cycle's other panels, by their names */
export function panelFindings(panel: PanelDraft, others: ReadonlyMap<string, readonly string[]>): PanelFinding[] {
  const findings: PanelFinding[] = [];
  for (const [name, rungs] of others) if (rungs.some((rung) => panel.rungs.includes(rung))) findings.push({ field: 'rungs', message: `The panel “${name}” judges one of these rungs already.` });
  if (panel.quorum > panel.memberIds.length) findings.push({ field: 'quorum', message: 'Ask for at most as many as there are members.' });
  const seen = new Set([panel.facilitatorId]);
  const each: readonly (readonly [string, string])[] = [['deciderId', panel.deciderId], ...panel.memberIds.map((id, at) => [`memberIds.${String(at)}`, id] as const), ...panel.alternateIds.map((id, at) => [`alternateIds.${String(at)}`, id] as const)];
  for (const [field, id] of each) {
    if (seen.has(id)) findings.push({ field, message: 'Nobody has two parts in a panel.' });
    seen.add(id);
  }
  return findings;
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((id) => other.includes(id));

/** Whether a panel may be changed so while its cycle is in a step. Once rating has begun, alternates are added, and somebody else may lead the room: a facilitator who has left, or whose own case it is, would hold everything up. Nothing else changes. */
export function panelChangeAllowed(state: CycleState, now: PanelDraft, next: PanelDraft): boolean {
  if (state === 'closed') return false;
  if (!hasReached(state, 'rating')) return true;
  return now.name === next.name && now.deciderId === next.deciderId && now.quorum === next.quorum
    && same(now.rungs, next.rungs) && same(now.memberIds, next.memberIds) && now.alternateIds.every((id) => next.alternateIds.includes(id));
}
