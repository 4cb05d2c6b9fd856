import type { PacketFileFormat } from '@nextrung/api-client';

/** What each format of a document is called where it is taken. */
export const formatWords: Readonly<Record<PacketFileFormat, string>> = { pdf: 'PDF, A4', pdf_letter: 'PDF, Letter', docx: 'Word, A4', docx_letter: 'Word, Letter', md: 'Markdown', html: 'Web page', json: 'JSON' };

/** The whole one, and the one without names. */
export const variantWords = [{ key: 'full', word: 'With names' }, { key: 'masked', word: 'Masked' }] as const;
