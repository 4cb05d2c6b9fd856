import { inject, Injectable } from '@angular/core';
import { type AddLeave, addLeave, Api, type LeaveEntry, type PersonProfile, removeLeave, setOverlays, setTarget, type SetTarget } from '@nextrung/api-client';

import { idempotencyKey, ifMatch } from '../../shell/http/headers';

/** What is agreed about one person: targets, overlays, leaves. Edits carry the version that was read. */
@Injectable({ providedIn: 'root' })
export class PersonSettingsService {
  private readonly api = inject(Api);

  setTarget({ id, version }: PersonProfile, body: SetTarget): Promise<PersonProfile> {
    return this.api.invoke(setTarget, { personId: id, body, ...ifMatch(version) });
  }

  setOverlays({ id, version }: PersonProfile, overlays: readonly string[]): Promise<PersonProfile> {
    return this.api.invoke(setOverlays, { personId: id, body: { overlays: [...overlays] }, ...ifMatch(version) });
  }

  addLeave({ id }: PersonProfile, body: AddLeave): Promise<LeaveEntry[]> {
    return this.api.invoke(addLeave, { personId: id, body, ...idempotencyKey() });
  }

  removeLeave({ id }: PersonProfile, leave: LeaveEntry): Promise<LeaveEntry[]> {
    return this.api.invoke(removeLeave, { personId: id, leaveId: leave.id });
  }
}
