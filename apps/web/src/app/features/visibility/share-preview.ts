import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { WhoCanSee } from '@nextrung/api-client';

import { whoCanSeeUrl } from './visible-thing';
import { sharedWith } from './shared-with';

/** Beside the sharing button: by name who would read the item. Without an answer it says who they are. */
@Component({
  selector: 'nr-share-preview',
  template: `<p class="caption">{{ sentence() }}</p>`,
})
export class SharePreview {
  readonly itemId = input.required<string>();
  private readonly resource = httpResource<WhoCanSee>(() => ({ url: whoCanSeeUrl({ kind: 'item', id: this.itemId() }), params: { as: 'shared' } }));
  protected readonly sentence = computed(() => sharedWith(this.resource.hasValue() ? this.resource.value() : null));
}
