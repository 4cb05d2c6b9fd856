/** What may be attached: by content, and under which ends of a name. Everything else is refused, SVG and HTML among it: they can carry programs. */
export const KINDS = {
  png: { mediaType: 'image/png', ends: ['png'] },
  jpeg: { mediaType: 'image/jpeg', ends: ['jpg', 'jpeg'] },
  webp: { mediaType: 'image/webp', ends: ['webp'] },
  pdf: { mediaType: 'application/pdf', ends: ['pdf'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ends: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ends: ['xlsx'] },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', ends: ['pptx'] },
  text: { mediaType: 'text/plain', ends: ['txt', 'log'] },
  markdown: { mediaType: 'text/markdown', ends: ['md', 'markdown'] },
  csv: { mediaType: 'text/csv', ends: ['csv', 'tsv'] },
} as const satisfies Record<string, { readonly mediaType: string; readonly ends: readonly string[] }>;

export type KindName = keyof typeof KINDS;

const BY_END: ReadonlyMap<string, KindName> = new Map((Object.keys(KINDS) as KindName[]).flatMap((kind) => KINDS[kind].ends.map((end) => [end, kind] as const)));

/** The kind that a name promises; null: none that may be attached. */
export const kindOfName = (name: string): KindName | null => BY_END.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '') ?? null;

export const ACCEPTED_WORDS = 'a picture (PNG, JPEG, WebP), a PDF, Word, Excel or PowerPoint without macros, or text (txt, md, csv)';

/** Why a content cannot be kept, in words for whoever attached it. */
export class ContentRefusal extends Error {}
