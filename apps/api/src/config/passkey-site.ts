import { isIP } from 'node:net';

/** For whom a passkey is made: browsers use it on this site only. */
export interface PasskeySite {
  /** The relying party: a name, never a number. */
  readonly id: string;
  readonly origin: string;
}

/** Names that stand for this computer; browsers make passkeys for the first one only. */
const THIS_COMPUTER = /^(localhost|127\..*|\[::1\])$/;

/** Null where the address is a number, for which no browser makes passkeys; this computer then goes by its name. */
export function passkeySite(publicUrl: URL): PasskeySite | null {
  const { hostname, protocol, port } = publicUrl;
  if (THIS_COMPUTER.test(hostname)) {
    return { id: 'localhost', origin: `${protocol}//localhost${port === '' ? '' : `:${port}`}` };
  }
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
  return { id: hostname, origin: publicUrl.origin };
}
