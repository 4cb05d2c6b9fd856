const HERE = 'https://here.invalid';

/** Where to go after signing in: a path of this site as it was asked for, or the start page for anything else. */
export function returnPath(asked: string | undefined): string {
  // A browser reads \ as /, and leaves out line breaks and tabs.
  if (asked === undefined || asked.length > 2_000 || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(asked) || !URL.canParse(asked, HERE)) return '/';
  const url = new URL(asked, HERE);
  return url.origin === HERE && !/^\/(\/|api(\/|$))/.test(url.pathname) ? `${url.pathname}${url.search}${url.hash}` : '/';
}
