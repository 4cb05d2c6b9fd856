import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import type { InvitationView, SessionView } from '@nextrung/api-client';
import { SessionStore } from '../../../shell/session/session-store';

/** The token travels in the body, never in an address that a log would keep. */
@Injectable({ providedIn: 'root' })
export class InvitationService {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);

  lookUp(token: string): Promise<InvitationView> {
    return firstValueFrom(this.http.post<InvitationView>('/api/invitations/lookup', { token }));
  }

  async accept(token: string, password: string): Promise<void> {
    this.session.accept(await firstValueFrom(this.http.post<SessionView>('/api/invitations/accept', { token, password })));
  }
}
