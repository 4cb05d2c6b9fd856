import { inject, Injectable } from '@angular/core';
import { Api, changeAction, type ChangeAction, getAction, moveAction, type MoveAction, type PlanActionView, proposeAction, type ProposeAction, tickWeek } from '@nextrung/api-client';

import { ifMatch } from '../../shell/http/headers';

/** Writes actions of a plan. A change carries the version that was read, a move the state. */
@Injectable({ providedIn: 'root' })
export class PlanService {
  private readonly api = inject(Api);

  get(personId: string, actionId: string): Promise<PlanActionView> {
    return this.api.invoke(getAction, { personId, actionId });
  }

  /** `key` is the same for every try at the same action. */
  propose(personId: string, body: ProposeAction, key: { 'Idempotency-Key': string }): Promise<PlanActionView> {
    return this.api.invoke(proposeAction, { personId, body, ...key });
  }

  change(personId: string, { id, version }: PlanActionView, body: ChangeAction): Promise<PlanActionView> {
    return this.api.invoke(changeAction, { personId, actionId: id, body, ...ifMatch(version) });
  }

  move(personId: string, { id, state }: PlanActionView, made: Omit<MoveAction, 'expectedState'>): Promise<PlanActionView> {
    return this.api.invoke(moveAction, { personId, actionId: id, body: { ...made, expectedState: state } });
  }

  tick(personId: string, { id }: PlanActionView, week: string, times: number): Promise<PlanActionView> {
    return this.api.invoke(tickWeek, { personId, actionId: id, body: { week, times } });
  }
}
