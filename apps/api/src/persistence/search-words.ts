/** The transaction-local setting that holds the words searched for, as a `tsquery`. Unset or empty, the server finds nothing. */
export const WORDS_SETTING = 'app.search_words';

/** A word in every document, which nobody can type: it is searched for where no words are asked. */
export const EVERY_DOCUMENT = '@';

/** Before the code of an indicator among the words of a document; no word that somebody types begins with it. */
export const INDICATOR_MARK = '#';
