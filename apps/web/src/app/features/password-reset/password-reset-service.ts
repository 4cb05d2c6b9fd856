import { inject, Injectable } from '@angular/core';
import { Api, requestReset, resetPassword } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';

/** The token travels in the body, never in an address that a log would keep. */
@Injectable({ providedIn: 'root' })
export class PasswordResetService {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  async request(email: string): Promise<void> {
    await this.api.invoke(requestReset, { body: { email } });
  }

  /** Whoever was signed in with the account is signed out, here too. */
  async reset(token: string, password: string): Promise<void> {
    await this.api.invoke(resetPassword, { body: { token, password } });
    await this.session.load();
  }
}
