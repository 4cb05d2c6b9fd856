const KB = 1024;
const MB = 1024 * KB;

/** Requests larger than this are refused: all texts of one form at their longest. */
export const BODY_LIMIT = 768 * KB;

/** What anyone may send without having signed in. */
const STRANGERS_LIMIT = 16 * KB;
const STRANGERS = /^\/api\/(?:session|setup|invitations|leaving|digest-links)(?:\/|$)/;

/** Lists and logs that come as one text, and answers about a whole ladder. */
const TEXT_LIMIT = 6 * MB;
const TEXT_ROUTES: ReadonlySet<string> = new Set([
  '/api/people/import', '/api/people/import/preview', '/api/people/:personId/evidence/drafts',
  '/api/people/:personId/break-in-plan', '/api/ladder/drafts/:draftId/mapping',
]);

/** A file of 10 MB comes as a text of a third more; a draft made from one is hardly smaller. */
const FILE_LIMIT = 15 * MB;
const FILE_ROUTES: ReadonlySet<string> = new Set(['/api/ladder/inspections', '/api/ladder/drafts', '/api/ladder/drafts/:draftId', '/api/people/:personId/evidence/import', '/api/people/:personId/evidence/import/preview']);

/** Whose body is a file itself: it is counted as it streams past, and never held. */
const STREAMED_ROUTES: ReadonlySet<string> = new Set(['/api/evidence/:itemId/attachments/:attachmentId/content']);

export const isStreamed = (route: string | undefined): boolean => route !== undefined && STREAMED_ROUTES.has(route);

/** Bytes that the body of a route may have. @param route as it is declared, such as `/api/people/:personId` */
export function bodyLimitOf(route: string): number {
  if (FILE_ROUTES.has(route)) return FILE_LIMIT;
  if (TEXT_ROUTES.has(route)) return TEXT_LIMIT;
  return STRANGERS.test(route) ? STRANGERS_LIMIT : BODY_LIMIT;
}
