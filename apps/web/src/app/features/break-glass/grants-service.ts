import { inject, Injectable } from '@angular/core';
import { Api, endGrant, type GrantView, openGrant, type OpenGrant } from '@nextrung/api-client';

/** Opens someone's evidence for a time, and closes it. */
@Injectable({ providedIn: 'root' })
export class GrantsService {
  private readonly api = inject(Api);

  /** `key` is the same for every try at the same words. */
  open(personId: string, body: OpenGrant, key: { 'Idempotency-Key': string }): Promise<GrantView> {
    return this.api.invoke(openGrant, { personId, body, ...key });
  }

  end({ id, person }: GrantView): Promise<GrantView> {
    return this.api.invoke(endGrant, { personId: person.id, grantId: id });
  }
}
