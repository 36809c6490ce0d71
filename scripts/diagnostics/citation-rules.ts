/** What citations, references and quotations must be; part of the catalogue in `rules.ts`. */
export const citationRules = {
  'citation-is-known': {
    severity: 'error',
    title: 'A cited key is an entry of the references',
    help: 'Correct the key, or add the work to references.yaml.',
  },
  'citation-language-is-known': {
    severity: 'warning',
    title: 'The words of citations are to be had in the edition’s language',
    help: 'Save the language’s locale (https://github.com/citation-style-language/locales) in the manuscript and name it under `citations.locales`; until then “ed.”, “and” and dates are English.',
  },
  'bib-is-valid': {
    severity: 'error',
    title: 'A .bib file can be parsed',
    help: 'Mend the entry that begins at the place named: count its braces and quotation marks, and look for a missing comma or equals sign.',
  },
  'latex-is-known': {
    severity: 'warning',
    title: 'A LaTeX command in a .bib file means something outside LaTeX',
    help: 'Write the letters themselves: a .bib file is UTF-8. `\\emph`, `\\textbf`, `\\textsc`, `\\enquote` and accents are understood.',
  },
  'reference-type-is-known': {
    severity: 'warning',
    title: 'A reference is of a type that CSL, BibTeX or BibLaTeX has',
    help: 'Choose a type that styles know, such as book, chapter or article-journal; the guide lists them (docs/guide/glossary-and-references.md).',
  },
  'reference-field-is-known': {
    severity: 'warning',
    title: 'A reference has fields that can be printed, each once',
    help: 'Correct the name of the field, or move what it says to one that CSL has, such as `note`; the guide lists those of .bib files (docs/guide/glossary-and-references.md).',
  },
  'annotation-is-plain': {
    severity: 'error',
    title: 'An annotation of the bibliography is paragraphs, lists and quotations',
    help: 'Take notes, citations, pictures, headings and directives out of `annote` (or `note`): they need a chapter around them.',
  },
  'quotation-is-cited': {
    severity: 'info',
    title:
      'A quotation of twelve words and more has a citation or a note in its paragraph; set off as a block, also beside it',
    help: 'Add `[@key, p. N]` after the quotation, or a note that says where it comes from.',
  },
  'quotation-has-locator': {
    severity: 'info',
    title: 'A quotation from a work with pages is cited by its page',
    help: 'Add the page to the citation, `[@key, p. N]`, so that a reader can find the words.',
  },
  'locator-is-in-range': {
    severity: 'warning',
    title: 'A page that is cited lies within the pages of the article or chapter',
    help: 'Correct the page in the citation, or the `page` field of the reference.',
  },
  'locator-is-written-alike': {
    severity: 'info',
    title: 'The same page of the same work is written in one way throughout the book',
    help: 'Choose one form, such as `p. 12`, for both citations; the message names the place of the other.',
  },
  'reference-is-cited': {
    severity: 'info',
    title: 'A work of the references is cited, or named under `nocite`',
    help: 'Cite the work, name it under `nocite` in edition.yaml to print it all the same, or leave it: it does no harm.',
  },
  'short-form-is-generated': {
    severity: 'warning',
    title: 'No “ibid.”, “op. cit.” or “loc. cit.” is typed by hand',
    help: 'Write `[@key, p. N]`: the style prints “ibid.” or a short title where it belongs, and keeps it right when text moves.',
  },
} as const
