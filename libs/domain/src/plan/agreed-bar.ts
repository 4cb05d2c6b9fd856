/** Who signs an agreed bar: the person, their line manager or whoever stands in, and the approver where one is asked. */
export const barSides = ['person', 'manager', 'approver'] as const;
export type BarSide = (typeof barSides)[number];

export interface BarSignature {
  readonly side: BarSide;
}

/** The sides whose signature a revision of a bar needs. */
export const sidesAsked = ({ hasApprover }: { readonly hasApprover: boolean }): readonly BarSide[] => (hasApprover ? barSides : barSides.slice(0, 2));

/** Whether everyone who is asked has signed: only then does a revision stand. A signature stays when its signer goes. */
export function barStands(asked: { readonly hasApprover: boolean }, signatures: readonly BarSignature[]): boolean {
  return sidesAsked(asked).every((side) => signatures.some((signature) => signature.side === side));
}
