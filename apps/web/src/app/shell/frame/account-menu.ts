import { Component, DOCUMENT, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@nextrung/ui';

import { LocalDrafts } from '../drafts/local-drafts';
import { type Problem, toProblem } from '../http/problem';
import { Places } from '../navigation/places';
import { type OverlayName, Overlays } from '../overlays/overlays';
import { SessionStore } from '../session/session-store';
import { ThemeToggle } from '../theme/theme-choice';
import { SignOutDialog } from './sign-out-dialog';

/** Who is signed in where, the appearance, and the way out. Any button with `popovertarget="account"` opens it. */
@Component({
  selector: 'nr-account-menu',
  imports: [Icon, RouterLink, SignOutDialog, ThemeToggle],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  protected readonly session = inject(SessionStore);
  protected readonly places = inject(Places);
  protected readonly asking = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly entering = signal(false);
  private readonly document = inject(DOCUMENT);
  private readonly overlays = inject(Overlays);
  private readonly drafts = inject(LocalDrafts);
  private readonly router = inject(Router);
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');

  /** Everything held in the browser is of the old organisation, so the whole page is loaded anew. */
  protected async enter(organisationId: string): Promise<void> {
    this.entering.set(true);
    this.problem.set(null);
    try {
      await this.session.enter(organisationId);
      this.document.location.assign('/');
    } catch (error) {
      this.problem.set(toProblem(error));
      this.entering.set(false);
    }
  }

  protected close(): void {
    this.menu().nativeElement.hidePopover();
  }

  protected lay(name: OverlayName): void {
    this.close();
    this.overlays.show(name);
  }

  protected async signOut(): Promise<void> {
    if (this.drafts.count() > 0) {
      this.close();
      this.asking.set(true);
      return;
    }
    await this.leave();
  }

  protected async leave(): Promise<void> {
    this.asking.set(false);
    try {
      const there = await this.session.signOut();
      if (there !== null) return this.document.location.assign(there);
      await this.router.navigateByUrl('/sign-in');
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
