import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ErrorState } from '@nextrung/ui';

import { NavigationProblem } from './shell/navigation/navigation-problem';
import { OtherSession } from './shell/session/other-session';
import { OtherSessionDialog } from './shell/session/other-session-dialog';
import { SessionStore } from './shell/session/session-store';
import { SignedOutDialog } from './shell/session/signed-out-dialog';
import { Theme } from './shell/theme/theme';

@Component({
  selector: 'app-root',
  imports: [ErrorState, RouterOutlet, OtherSessionDialog, SignedOutDialog],
  templateUrl: './app.html',
  styleUrl: './app.scss',
})
export class App {
  protected readonly session = inject(SessionStore);
  protected readonly other = inject(OtherSession);
  protected readonly unloaded = inject(NavigationProblem).current;
  private readonly location = inject(DOCUMENT).location;

  constructor() {
    inject(Theme);
  }

  protected again(url: string | null): void {
    if (url === null) this.location.reload();
    else this.location.assign(url);
  }
}
