import type { LadderView, ReadinessView, WaiverView } from '@nextrung/api-client';

/** Indicators of the target and of the overlays that may be proposed: no must-haves, none that waits or holds already. */
export function waivableOf(ladder: LadderView | null, readiness: ReadinessView | null, waivers: readonly WaiverView[]): { readonly indicator: string; readonly text: string }[] {
  if (!ladder || !readiness) return [];
  const taken = new Set(waivers.filter(({ state }) => state === 'proposed' || state === 'signed').map(({ indicator }) => indicator));
  const overlays = new Set(readiness.overlays.map(({ id }) => id));
  const core = ladder.cells.filter(({ rung }) => rung === readiness.targetRung).flatMap(({ indicators }) => indicators);
  const extra = ladder.overlays.filter(({ id }) => overlays.has(id)).flatMap(({ skills }) => skills.flatMap(({ indicators }) => indicators));
  return [...core, ...extra].filter(({ id, must }) => !must && !taken.has(id)).map(({ id, text }) => ({ indicator: id, text }));
}
