import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CreatedToken, TokenEntry, TokenList } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { toProblem } from '../../../shell/http/problem';
import { MakeToken } from './make-token';
import { NewTokenDialog } from './new-token-dialog';
import { type TokenKind, TOKENS_AT, TokensService } from './tokens-service';
import { lifeWords, useWords } from './token-words';

/** Lists tokens with their last use; makes and ends them. */
@Component({
  selector: 'nr-tokens',
  imports: [ErrorState, MakeToken, MatButton, NewTokenDialog, Skeleton],
  templateUrl: './tokens.html',
  styleUrl: './tokens.scss',
})
export class Tokens {
  readonly kind = input.required<TokenKind>();
  private readonly service = inject(TokensService);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<TokenList>(() => TOKENS_AT[this.kind()]);
  protected readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly ending = new Saving();
  /** `make`, or the token that is about to be ended. */
  protected readonly open = signal<string | null>(null);
  protected readonly made = signal<CreatedToken | null>(null);
  protected readonly said = signal('');
  protected readonly lifeWords = lifeWords;
  protected readonly useWords = useWords;

  protected begin(): void {
    this.said.set('');
    this.open.set('make');
  }

  protected dismiss(): void {
    this.open.set(null);
    this.focus('[data-make]');
  }

  protected show(made: CreatedToken): void {
    this.open.set(null);
    this.made.set(made);
    this.resource.reload();
  }

  protected hide(): void {
    this.said.set(`${this.made()?.entry.name ?? 'The token'} works now.`);
    this.made.set(null);
    this.focus('.said');
  }

  protected askToEnd({ id }: TokenEntry): void {
    this.ending.clear();
    this.said.set('');
    this.open.set(id);
    this.focus(`#token-${id} [data-end]`);
  }

  protected keep({ id }: TokenEntry): void {
    this.open.set(null);
    this.focus(`#token-${id} button`);
  }

  protected async end({ id, name }: TokenEntry): Promise<void> {
    const done = await this.ending.run(() => this.service.revoke(this.kind(), id));
    if (!done) return;
    this.open.set(null);
    this.said.set(`${name} is ended.`);
    this.resource.reload();
    this.focus('.said');
  }
}
