/** What still stands against locking the packet of a case, one sentence each. */
export function packetProblems({ need }: { readonly need: { readonly need: string } | null }): string[] {
  return need === null ? ['Say why the organisation needs the role.'] : [];
}
