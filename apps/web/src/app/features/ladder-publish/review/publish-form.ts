import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { isChecked, valueOf } from '../../../shell/forms/value-of';
import { ConfirmPublish } from './confirm-publish';
import { ReviewStore } from './review-store';

const LEAST = 10;

/** Puts the draft in force: why, what that does, and a question in between. */
@Component({
  selector: 'nr-publish-form',
  imports: [ConfirmPublish, MatButton],
  templateUrl: './publish-form.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .form {
      max-inline-size: 560px;
    }
    ul {
      margin: 0;
      padding-inline-start: 20px;
    }
  `,
})
export class PublishForm {
  readonly draftId = input.required<string>();
  protected readonly store = inject(ReviewStore);
  private readonly drafts = inject(LocalDrafts);
  private readonly router = inject(Router);
  private readonly name = computed(() => `ladder-publish.${this.draftId()}`);
  private readonly typed = signal<string | null>(null);
  protected readonly note = computed(() => this.typed() ?? asText(this.drafts.read(this.name())));
  protected readonly understood = signal(false);
  protected readonly unticked = signal(false);
  protected readonly asking = signal(false);
  protected readonly next = computed(() => (this.store.review()?.inForce ?? 0) + 1);
  protected readonly valueOf = valueOf;
  /** A refusal in words that say what to do. */
  protected readonly refused = computed(() => {
    const { publishing } = this.store;
    switch (publishing.problem()?.code) {
      case 'ladder_changed':
        return `${publishing.general()} This page has read it again: what changes above is against version ${this.next() - 1} now. Your note is kept.`;
      case 'mapping_contradicts':
        return 'Some decisions about indicators contradict each other. Decide them otherwise, then publish.';
      case 'not_ready':
        return 'This draft cannot be published yet. What stops it is listed at the top of this page.';
      default:
        return publishing.problem()?.status === 412 ? 'Someone changed the draft meanwhile. This page has read it again; look at it, then publish. Your note is kept.' : publishing.general();
    }
  });

  protected readonly contradictions = computed(() => {
    const problem = this.store.publishing.problem();
    return problem?.code === 'mapping_contradicts' ? problem.errors : [];
  });

  constructor() {
    this.drafts.follow(this.name, () => {
      const typed = this.typed();
      if (typed === null) return undefined;
      return typed.trim() === '' ? null : typed;
    });
  }

  protected give(note: string): void {
    this.typed.set(note);
    this.store.publishing.clear();
  }

  protected tick(event: Event): void {
    this.understood.set(isChecked(event));
    this.unticked.set(false);
  }

  protected ask(event: Event): void {
    event.preventDefault();
    this.unticked.set(!this.understood());
    if (this.note().trim().length < LEAST) return this.store.publishing.refuse({ note: 'Say why, in 10 to 1,000 characters.' });
    if (this.understood()) this.asking.set(true);
  }

  protected async publish(): Promise<void> {
    this.asking.set(false);
    const version = await this.store.publish(this.note().trim());
    if (version === null) return;
    this.drafts.drop(this.name());
    await this.router.navigate(['/ladder/versions'], { queryParams: { published: version } });
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
