/** Parts of a packet that people write; comments stand beside one of them. */
export const PACKET_SECTIONS = ['recommendation', 'need', 'scope', 'rows', 'answers', 'statements'] as const;
export type PacketSection = (typeof PACKET_SECTIONS)[number];

export const PACKET_DIMENSIONS = ['scope', 'complexity', 'autonomy', 'influence'] as const;
export type PacketDimension = (typeof PACKET_DIMENSIONS)[number];

/** A text with whoever wrote it, by identifier, and when. */
export interface SignedText {
  readonly text: string;
  readonly by: string;
  readonly on: string;
}

/** An item of the evidence table, in the words of one revision. */
export interface CitedRow {
  readonly itemId: string;
  readonly revision: number;
  readonly competency: string;
}

export interface ScopeChange {
  readonly dimension: PacketDimension;
  readonly before: string;
  readonly after: string;
}

/** What people write into a packet. The business need is kept apart, because it is decided apart. */
export interface PacketContent {
  readonly recommendation: SignedText | null;
  readonly scope: readonly ScopeChange[];
  /** In the order of the table. */
  readonly rows: readonly CitedRow[];
  /** To gaps and risks, by their keys. */
  readonly answers: readonly (SignedText & { readonly about: string })[];
  /** Confirmations whose words are printed, by identifier. */
  readonly statements: readonly string[];
}

export const NO_CONTENT: PacketContent = { recommendation: null, scope: [], rows: [], answers: [], statements: [] };
