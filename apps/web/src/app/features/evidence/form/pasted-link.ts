import { pastedLink } from '@nextrung/domain/evidence';

/** A link and a title from what is pasted, also from a link whose words are not its address; null where a text is pasted. Nothing is fetched. */
export function linkIn(clipboard: Pick<DataTransfer, 'getData'> | null): { readonly link: string; readonly title: string } | null {
  const found = pastedLink(clipboard?.getData('text/plain') ?? '');
  if (found === null) return null;
  const html = clipboard?.getData('text/html') ?? '';
  // A document that is parsed this way runs and loads nothing.
  const anchors = html === '' ? [] : [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]')];
  const words = anchors.length === 1 ? (anchors[0]?.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  return words === '' || pastedLink(words) !== null ? found : { link: found.link, title: words.slice(0, 200) };
}
