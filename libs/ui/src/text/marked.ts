import { Component, computed, input } from '@angular/core';

/** A stretch of text; a hit is what was searched for. */
export interface MarkedPart {
  readonly text: string;
  readonly hit: boolean;
}

/** The words of a query; one of fewer than two characters in all asks for nothing. */
export function searchTerms(query: string): readonly string[] {
  const asked = query.trim();
  return asked.length < 2 ? [] : asked.split(/\s+/);
}

/** Whether the text has every word of the query, in any order and in upper or lower case. */
export function matchesQuery(text: string, query: string): boolean {
  const terms = searchTerms(query);
  return terms.length > 0 && terms.every((term) => anyOf([term]).test(text));
}

/** The text in parts, with the words of the query apart; in one part where it does not have all of them. */
export function markedParts(text: string, query: string): readonly MarkedPart[] {
  if (!matchesQuery(text, query)) return [{ text, hit: false }];
  return text
    .split(new RegExp(`(${anyOf(searchTerms(query)).source})`, 'giu'))
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function anyOf(terms: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((term) => term.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'iu');
}

/** A text in which what was searched for is marked. */
@Component({
  selector: 'ui-marked',
  template: `@for (part of parts(); track $index) {@if (part.hit) {<mark>{{ part.text }}</mark>} @else {{{ part.text }}}}`,
})
export class Marked {
  readonly text = input.required<string>();
  readonly query = input('');
  protected readonly parts = computed(() => markedParts(this.text(), this.query()));
}
