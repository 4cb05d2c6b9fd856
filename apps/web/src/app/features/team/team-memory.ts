import { inject, Injectable } from '@angular/core';
import type { TeamRow, TeamView } from '@nextrung/api-client';
import type { GridPlace } from '@nextrung/ui';

import { SessionStore } from '../../shell/session/session-store';

/** Where somebody was in the grid. */
export interface GridStanding {
  /** Pixels that are scrolled away. */
  readonly top: number;
  readonly cursor: GridPlace;
}

/** A team as far as it was loaded, and where its reader was in it. */
export interface LeftTeam {
  readonly question: string;
  readonly team: TeamView;
  readonly rows: readonly TeamRow[];
  readonly next: string | null;
  readonly standing: GridStanding;
}

/** The team page as it was left, so that the way back to it does not wait for the server; what it shows is asked for again all the same. */
@Injectable({ providedIn: 'root' })
export class TeamMemory {
  private readonly session = inject(SessionStore);
  private kept: { readonly reader: string; readonly left: LeftTeam } | null = null;

  keep(left: LeftTeam): void {
    this.kept = { reader: this.reader(), left };
  }

  /** Null where another question was asked, or somebody else asked it. */
  of(question: string): { readonly team: TeamView; readonly standing: GridStanding } | null {
    if (this.kept?.left.question !== question || this.kept.reader !== this.reader()) return null;
    const { team, rows, next, standing } = this.kept.left;
    return { team: { ...team, rows: [...rows], next }, standing };
  }

  private reader(): string {
    return this.session.person()?.id ?? '';
  }
}
