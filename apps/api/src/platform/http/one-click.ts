import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';

/** Where a mail program switches off the mails of a kind (RFC 8058): its whole credential is in the address. */
export const ONE_CLICK_ROUTE = 'api/digest-links/:token';

/** A mail program has no page, no cookie and no token of ours to send along; and no cookie is read there that a page could misuse. */
export const isOneClick = ({ method, routeOptions }: Pick<FastifyRequest, 'method' | 'routeOptions'>): boolean => method === 'POST' && routeOptions.url === `/${ONE_CLICK_ROUTE}`;

/** What mail programs send along says nothing beyond that it is one click. */
export function readOneClicks(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(['application/x-www-form-urlencoded', 'multipart/form-data'], { parseAs: 'buffer' }, (request, _body, done) => {
    if (isOneClick(request)) return done(null, undefined);
    return done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type'] ?? ''));
  });
}
