import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type ReadinessState, standingOn, withoutClaims } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { type Candidate, type CandidateTarget, type Demands, Dossiers } from './dossiers.js';

/** Where someone stands for one target rung, as managers see it. */
export interface StateAt {
  readonly targetRung: string;
  readonly state: ReadinessState;
}

/** How one person's state would move; null: there is nothing to assess. */
export interface StateMove {
  readonly person: { readonly id: string; readonly name: string };
  /** Of the second of two targets. */
  readonly second: boolean;
  readonly from: StateAt | null;
  readonly to: StateAt | null;
}

/** People read in one transaction. */
const BATCH = 50;
const SELF = new Set(['self'] as const);

/** Answers whose state would move if something else were asked for. Nothing is stored. */
@Injectable()
export class StateMoves {
  constructor(
    private readonly access: Access,
    private readonly dossiers: Dossiers,
  ) {}

  /**
   * Assesses these people under both, without their claims.
   * @param concerns the rungs that can move someone at all; the rest is not assessed
   * @param isGone the reader does not wait for the answer any more, so that it need not be worked out
   */
  async between(call: Call, people: readonly string[], demands: { before: Demands; after: Demands }, concerns: (rung: string) => boolean, isGone: () => boolean): Promise<StateMove[]> {
    const moves: StateMove[] = [];
    for (let at = 0; at < people.length && !isGone(); at += BATCH) moves.push(...(await this.ofBatch(call, people.slice(at, at + BATCH), demands, concerns)));
    return moves.sort((a, b) => a.person.name.localeCompare(b.person.name, 'en'));
  }

  // A transaction of its own for each batch, so that none is long; assessed after it, one person at a time, so that requests that came in meanwhile go first.
  private async ofBatch(call: Call, people: readonly string[], { before, after }: { before: Demands; after: Demands }, concerns: (rung: string) => boolean): Promise<StateMove[]> {
    const [now = [], then = []] = await this.access.perform(call, { kind: 'organisation' }, (scope) => this.dossiers.underEach(scope, people, () => SELF, [before, after]));
    const moves: StateMove[] = [];
    for (const [at, candidate] of now.entries()) {
      await setImmediate();
      const { id, name } = candidate.person;
      for (const second of [false, true]) {
        const [from, to] = [targetOf(candidate, second), targetOf(then[at], second)];
        if (![from, to].some((target) => target && concerns(target.rung))) continue;
        const [was, is] = [stateOf(from), stateOf(to)];
        if (was?.state !== is?.state) moves.push({ person: { id, name }, second, from: was, to: is });
      }
    }
    return moves;
  }
}

const targetOf = (candidate: Candidate | undefined, second: boolean): CandidateTarget | null => candidate?.targets.find((target) => target.second === second) ?? null;

function stateOf(target: CandidateTarget | null): StateAt | null {
  if (!target) return null;
  const { input } = target.dossier;
  return { targetRung: target.rung, state: standingOn(withoutClaims(input, new Set(input.evidence.map(({ id }) => id))), input.asOf).state };
}
