import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import type { SessionView } from '@nextrung/api-client';
import { SessionStore } from '../../../shell/session/session-store';

export interface SetUpInput {
  token?: string;
  organisationName: string;
  timeZone: string;
  name: string;
  email: string;
  password: string;
}

/** Creates an organisation with its first administrator, who is signed in by it. */
@Injectable({ providedIn: 'root' })
export class SetUpService {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);

  async setUp(input: SetUpInput): Promise<void> {
    this.session.accept(await firstValueFrom(this.http.post<SessionView>('/api/setup', input)));
  }
}
