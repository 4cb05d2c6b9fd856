import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { type Block, type Inline, readRichText } from '@nextrung/rich-text';

/** What somebody typed as Markdown, laid out. Only text and addresses of its model reach the page, never markup. */
@Component({
  selector: 'ui-rich-text',
  imports: [NgTemplateOutlet],
  template: `
    <ng-container [ngTemplateOutlet]="blocksOf" [ngTemplateOutletContext]="{ $implicit: blocks() }" />

    <ng-template #blocksOf let-blocks>
      @for (block of asBlocks(blocks); track $index) {
        @switch (block.kind) {
          @case ('paragraph') {<p><ng-container [ngTemplateOutlet]="inlinesOf" [ngTemplateOutletContext]="{ $implicit: block.inlines }" /></p>}
          @case ('heading') {<p class="heading" role="heading" [attr.aria-level]="level()"><ng-container [ngTemplateOutlet]="inlinesOf" [ngTemplateOutletContext]="{ $implicit: block.inlines }" /></p>}
          @case ('code') {<pre tabindex="0"><code>{{ block.text }}</code></pre>}
          @case ('quote') {<blockquote><ng-container [ngTemplateOutlet]="blocksOf" [ngTemplateOutletContext]="{ $implicit: block.blocks }" /></blockquote>}
          @case ('list') {
            @if (block.ordered) {
              <ol [attr.start]="block.start">@for (entry of block.entries; track $index) {<li><ng-container [ngTemplateOutlet]="blocksOf" [ngTemplateOutletContext]="{ $implicit: entry }" /></li>}</ol>
            } @else {
              <ul>@for (entry of block.entries; track $index) {<li><ng-container [ngTemplateOutlet]="blocksOf" [ngTemplateOutletContext]="{ $implicit: entry }" /></li>}</ul>
            }
          }
        }
      }
    </ng-template>

    <ng-template #inlinesOf let-inlines>@for (inline of asInlines(inlines); track $index) {@switch (inline.kind) {@case ('text') {{{ inline.text }}}@case ('break') {<br />}@case ('code') {<code>{{ inline.text }}</code>}@case ('emphasis') {<em><ng-container [ngTemplateOutlet]="inlinesOf" [ngTemplateOutletContext]="{ $implicit: inline.inlines }" /></em>}@case ('strong') {<strong><ng-container [ngTemplateOutlet]="inlinesOf" [ngTemplateOutletContext]="{ $implicit: inline.inlines }" /></strong>}@case ('link') {<a [href]="inline.url" target="_blank" rel="noopener noreferrer"><ng-container [ngTemplateOutlet]="inlinesOf" [ngTemplateOutletContext]="{ $implicit: inline.inlines.length ? inline.inlines : [{ kind: 'text', text: inline.url }] }" /></a>}}}</ng-template>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      overflow-wrap: anywhere;
    }
    p,
    ul,
    ol,
    blockquote,
    pre {
      margin: 0;
    }
    .heading {
      font-weight: 600;
    }
    li > * + * {
      margin-block-start: 4px;
    }
    blockquote {
      display: grid;
      gap: 8px;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--nr-outline);
      color: var(--nr-secondary);
    }
    pre {
      position: relative;
      overflow-x: auto;
    }
  `,
})
export class RichTextView {
  readonly text = input.required<string>();
  /** Of its headings in the outline of the page. */
  readonly level = input(3);
  protected readonly blocks = computed(() => readRichText(this.text()));

  /** The compiler does not know what a template is given. */
  protected asBlocks = (blocks: unknown): readonly Block[] => blocks as readonly Block[];
  protected asInlines = (inlines: unknown): readonly Inline[] => inlines as readonly Inline[];
}
