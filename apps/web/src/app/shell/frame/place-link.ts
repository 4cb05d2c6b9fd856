import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@nextrung/ui';

import type { Place } from '../navigation/places';

/** One place of the rail or of the bottom bar. */
@Component({
  selector: 'nr-place-link',
  imports: [Icon, RouterLink, RouterLinkActive],
  templateUrl: './place-link.html',
  styleUrl: './place-link.scss',
})
export class PlaceLink {
  readonly place = input.required<Place>();
  /** What waits there; 0 shows nothing. */
  readonly count = input(0);
}
