import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, createToken, revokeToken, type TokenEntry, type TokenList } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';

const DAYS = 365;

/** A link by which a calendar program follows the reader's days. It is shown once, and can be ended. */
@Component({
  selector: 'nr-calendar-link',
  imports: [DateText, MatButton],
  templateUrl: './calendar-link.html',
  styleUrl: './cycles.scss',
})
export class CalendarLink {
  private readonly api = inject(Api);
  private readonly focus = focusMover();
  private readonly resource = httpResource<TokenList>(() => '/api/tokens');
  protected readonly links = computed(() => (this.resource.hasValue() ? this.resource.value().tokens.filter(({ state, scopes }) => state === 'live' && scopes.join() === 'calendar:read') : []));
  protected readonly saving = new Saving();
  protected readonly address = signal('');
  protected readonly said = signal('');

  protected async make(): Promise<void> {
    this.said.set('');
    const done = await this.saving.create(async (key) => {
      const { token } = await this.api.invoke(createToken, { body: { name: 'Calendar', scopes: ['calendar:read'], days: DAYS }, ...key });
      this.address.set(`${location.origin}/api/calendar/${token}.ics`);
    });
    if (!done) return;
    this.resource.reload();
    this.focus('.address');
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.address());
      this.said.set('Copied.');
    } catch {
      this.said.set('It could not be copied. Select it and copy it by hand.');
    }
  }

  protected async end({ id }: TokenEntry): Promise<void> {
    const done = await this.saving.run(async () => {
      await this.api.invoke(revokeToken, { tokenId: id });
    });
    if (!done) return;
    this.address.set('');
    this.said.set('The link is ended. Calendars that follow it show nothing new.');
    this.resource.reload();
    this.focus('.said');
  }
}
