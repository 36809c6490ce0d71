/** What is judged on the finished pages of a PDF; part of the catalogue in `rules.ts`. */
export const pageRules = {
  'page-is-full': {
    severity: 'warning',
    title: 'A page before the last of its chapter has no room for a further line above its notes or its foot',
    help: 'A figure, a table or a heading that keeps with what follows may be the reason: move it by a paragraph, or let the table break.',
  },
  'page-breaks-well': {
    severity: 'warning',
    title:
      'A page neither begins nor ends with one line of a paragraph, and ends with no heading, lead-in or divided word',
    help: 'Add or take a few words in a paragraph before the place named, so that the page breaks elsewhere.',
  },
  'lines-are-even': {
    severity: 'warning',
    title:
      'Lines of text keep to their measure of 60 to 68 characters, are not stretched, and seldom end with a hyphen; no last line has fewer than four characters',
    help: 'Reword the line named, or mark where a long word may be divided with a soft hyphen. The measure is the theme’s: choose another size of page or text.',
  },
  'lines-register': {
    severity: 'warning',
    title: 'Running text stands on the baselines of its page until something else interrupts it',
    help: 'This is a fault of the theme: heights of what stands between paragraphs should be whole numbers of lines.',
  },
  'page-furniture-is-right': {
    severity: 'warning',
    title:
      'Running heads name the book on versos and the chapter on rectos, folios are the labels of their pages, and blank pages are blank',
    help: 'This is a fault of Octavo or of the theme’s print.css: please report it with the page named.',
  },
  'chapter-begins-on-recto': {
    severity: 'error',
    title: 'A chapter begins on a right-hand page',
    help: 'This is a fault of Octavo or of the theme: please report it with the chapter named.',
  },
  'note-is-on-its-page': {
    severity: 'error',
    title: 'A note begins on the page that calls it, or stands in a list of notes behind the text',
    help: 'This is a fault of Octavo: please report it with the page and the note named.',
  },
  'page-number-is-true': {
    severity: 'error',
    title: 'A link inside the book leads somewhere, and a page number printed with it is that of the page it leads to',
    help: 'This is a fault of Octavo: please report it with the page named.',
  },
} as const
