import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@nextrung/ui';

/** An address without a page, or one the person may not see: both look the same. */
@Component({
  selector: 'nr-not-found',
  imports: [EmptyState, MatButton, RouterLink],
  template: `
    <h1 class="visually-hidden">Not found</h1>
    <ui-empty-state heading="There is no such page" text="The address may be mistyped, or the page is not one you can see.">
      <a matButton="outlined" routerLink="/">Go to your first page</a>
    </ui-empty-state>
  `,
})
export class NotFound {}
