import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, changeDigestSettings, type DigestSettings } from '@nextrung/api-client';

import { Saving } from '../../shell/forms/saving';
import { SessionStore } from '../../shell/session/session-store';
import { nextWords } from './digest-words';

/** Said until somebody has chosen: digests come, and when. */
@Component({
  selector: 'nr-digest-notice',
  imports: [MatButton, RouterLink],
  template: `
    @if (words(); as text) {
      <p role="note">
        <span>A mail tells you in your own rhythm what waits and what is missing. {{ text }} <a routerLink="/me/mail">Choose when it comes</a></span>
        <button matButton type="button" [disabled]="saving.busy()" (click)="keep()">Keep it so</button>
      </p>
      @if (saving.general(); as problem) {<p class="form-problem" role="alert">{{ problem }}</p>}
    }
  `,
  styles: `
    p[role='note'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 16px;
      margin-block-end: var(--nr-group);
      padding: 8px 16px;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
    }
  `,
})
export class DigestNotice {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly resource = httpResource<DigestSettings>(() => (this.session.sendsMail() ? '/api/digests/settings' : undefined));
  private readonly settings = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly saving = new Saving();
  protected readonly words = computed(() => {
    const settings = this.settings();
    return settings?.version === 0 && settings.address !== null ? nextWords(settings) : '';
  });

  protected async keep(): Promise<void> {
    const settings = this.settings();
    if (!settings) return;
    const { own, team, rhythm, weekday, hour, timeZone } = settings;
    await this.saving.run(async () => this.settings.set(await this.api.invoke(changeDigestSettings, { 'If-Match': `"${settings.version}"`, body: { own, team, rhythm, weekday, hour, timeZone } })));
  }
}
