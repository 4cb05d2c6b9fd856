import { Component, computed, DestroyRef, DOCUMENT, type ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { Icon } from '@nextrung/ui';
import { filter } from 'rxjs';

import { LogEvidence } from '../navigation/log-evidence';
import { Places } from '../navigation/places';
import { ToDoCount } from '../navigation/to-do-count';
import { Outbox } from '../outbox/outbox';
import { Overlays } from '../overlays/overlays';
import { Palette } from '../palette/palette';
import { SessionStore } from '../session/session-store';
import { ShortcutsSheet } from '../shortcuts/shortcuts-sheet';
import { Tour } from '../tour/tour';
import { TourOffer } from '../tour/tour-offer';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { Connection } from './connection';
import { PlaceLink } from './place-link';

/** The frame of every signed-in page: places at the left (below on a phone), Log evidence at the top right. */
@Component({
  selector: 'nr-frame',
  imports: [AccountMenu, Brand, Icon, MatButton, Palette, PlaceLink, RouterLink, RouterOutlet, ShortcutsSheet, Tour, TourOffer],
  templateUrl: './frame.html',
  styleUrls: ['./frame-rail.scss', './frame.scss', './frame-narrow.scss'],
  host: { '[class.logs]': 'session.onLadder()' },
})
export class Frame {
  protected readonly session = inject(SessionStore);
  protected readonly places = inject(Places);
  protected readonly toDo = inject(ToDoCount);
  protected readonly logEvidence = inject(LogEvidence);
  protected readonly overlays = inject(Overlays);
  protected readonly outbox = inject(Outbox);
  protected readonly offline = inject(Connection).offline;
  protected readonly initials = computed(() => initialsOf(this.session.person()?.name ?? ''));
  /** Four places fit a phone's bar; the button stands between the second and the third. */
  protected readonly left = computed(() => this.places.bar().slice(0, 2));
  protected readonly right = computed(() => this.places.bar().slice(2, 4));

  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private path = this.pathOf(this.router.url);

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    if (window !== null) {
      const stops = [this.logEvidence.listen(window), this.overlays.listen(window)];
      inject(DestroyRef).onDestroy(() => { for (const stop of stops) stop(); });
    }
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe((event) => this.arrive(event.urlAfterRedirects));
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  // A new page takes the focus, so that screen readers and the keyboard start at its content;
  // filters in the address and the sheet beside the page do not count as a new page.
  private arrive(url: string): void {
    const path = this.pathOf(url);
    if (path === this.path) return;
    this.path = path;
    this.main().nativeElement.focus({ preventScroll: true });
  }

  private pathOf(url: string): string {
    const primary = this.router.parseUrl(url).root.children['primary'];
    return primary?.segments.map((segment) => segment.path).join('/') ?? '';
  }
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.at(0)?.toUpperCase() ?? '').join('');
}
