/** Providers that deliver whatever follows a plus sign to the mailbox before it. */
const TAGGED = new Set(['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'icloud.com', 'me.com', 'mac.com', 'fastmail.com', 'proton.me', 'protonmail.com']);
/** One provider under two names, which does not tell dots apart either. */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

const partsOf = (address: string): [local: string, domain: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

/** The address as it is compared and sent to: without blanks around it, in small letters. */
export const mailAddress = (text: string): string => text.trim().toLowerCase();

/** The address without its tag. Whether both are one mailbox is known only where somebody is known under it. */
export function withoutTag(text: string): string {
  const [local, domain] = partsOf(mailAddress(text));
  const [untagged = ''] = local.split('+');
  return untagged === '' ? mailAddress(text) : `${untagged}@${domain}`;
}

/** The same for every way of writing one mailbox, as far as that is certain: capitals anywhere, tags and dots where the provider is known to drop them. */
export function mailboxKey(text: string): string {
  const address = mailAddress(text);
  const [, domain] = partsOf(address);
  if (!TAGGED.has(domain)) return address;
  const [local] = partsOf(withoutTag(address));
  return DOTLESS.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}
