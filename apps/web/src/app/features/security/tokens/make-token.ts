import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CreatedToken, ScopeEntry, TokenScope } from '@nextrung/api-client';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { isChecked, valueOf } from '../../../shell/forms/value-of';
import { type TokenKind, TokensService } from './tokens-service';
import { LIFETIMES, sentence, USUAL_LIFETIME } from './token-words';

/** What a new token is for, what it may do and for how long. */
@Component({
  selector: 'nr-make-token',
  imports: [MatButton],
  templateUrl: './make-token.html',
  styleUrl: './make-token.scss',
})
export class MakeToken {
  readonly kind = input.required<TokenKind>();
  readonly scopes = input.required<readonly ScopeEntry[]>();
  readonly made = output<CreatedToken>();
  readonly dismissed = output();

  private readonly tokens = inject(TokensService);
  protected readonly saving = new Saving(['name', 'scopes', 'days']);
  protected readonly name = signal('');
  protected readonly days = signal(String(USUAL_LIFETIME));
  protected readonly chosen = signal<ReadonlySet<TokenScope>>(new Set());
  protected readonly lifetimes = LIFETIMES;
  protected readonly sentence = sentence;
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('[data-first]');
  }

  protected choose(scope: TokenScope, event: Event): void {
    const checked = isChecked(event);
    this.chosen.update((chosen) => new Set([...chosen].filter((one) => one !== scope).concat(checked ? [scope] : [])));
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    const scopes = this.scopes().map(({ scope }) => scope).filter((scope) => this.chosen().has(scope));
    const missing = { ...(name === '' && { name: 'Say what it is for.' }), ...(scopes.length === 0 && { scopes: 'Choose what it may do.' }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.run(async () => {
      this.made.emit(await this.tokens.create(this.kind(), { name, scopes, days: Number(this.days()) }));
    });
  }
}
