/** What is said of the pages of printings that an EPUB lists, and of its lines; part of the catalogue in `rules.ts`. */
export const pageListRules = {
  'original-pages-ascend': {
    severity: 'error',
    title: 'Pages of the original printing are marked once each, in ascending order, roman numbers first',
    help: 'Correct the number in `:page[…]`. Marks in notes may repeat a page, for the text marks where it begins.',
  },
  'original-printing-is-named': {
    severity: 'warning',
    title: 'A printing whose pages are marked is named in edition.yaml',
    help: 'Add `original: {title, publisher, date, isbn}` to edition.yaml: page numbers mean nothing without the book that has them.',
  },
  'printed-pages-are-listed': {
    severity: 'warning',
    title: 'An EPUB lists the pages of the printed book',
    help: 'The pages are laid out by a browser, also when no PDF is asked for: install one as the README says under “Install”. Without the list (`epub: {pageList: none}`) none is needed.',
  },
  'lines-suit-language': {
    severity: 'error',
    title: 'Vertical lines are of a language that is written in them',
    help: 'Leave out `epub: {lines: vertical}` in edition.yaml, or say in `language` in which script the book is written, such as `mn-Mong`.',
  },
} as const
