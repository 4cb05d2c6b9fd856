export const PACKET_VARIANTS = ['full', 'masked'] as const;
export type PacketVariant = (typeof PACKET_VARIANTS)[number];

/** The first is what all the others are made from. */
export const PACKET_FILE_FORMATS = ['json', 'pdf', 'pdf_letter', 'docx', 'docx_letter', 'md', 'html'] as const;
export type PacketFileFormat = (typeof PACKET_FILE_FORMATS)[number];

/** What each is called at the end, and what it is. */
export const FILE_KINDS: Readonly<Record<PacketFileFormat, { readonly ending: string; readonly type: string }>> = {
  json: { ending: '.json', type: 'application/json' },
  pdf: { ending: '.pdf', type: 'application/pdf' },
  pdf_letter: { ending: '-letter.pdf', type: 'application/pdf' },
  docx: { ending: '.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  docx_letter: { ending: '-letter.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  md: { ending: '.md', type: 'text/markdown; charset=utf-8' },
  html: { ending: '.html', type: 'text/html; charset=utf-8' },
};

/** Every file of a locked packet. */
export const ALL_FILES = PACKET_VARIANTS.flatMap((variant) => PACKET_FILE_FORMATS.map((format) => ({ variant, format })));
