import type { DownloadLabels } from '../download-labels.ts'

export const english: DownloadLabels = {
  cover: 'Cover',
  role: {
    edt: (names) => `Edited by ${names}`,
    trl: (names) => `Translated by ${names}`,
    ill: (names) => `Illustrated by ${names}`,
    aui: (names) => `Introduction by ${names}`,
    aft: (names) => `Afterword by ${names}`,
    com: (names) => `Compiled by ${names}`,
  },
  files: {
    epub: { format: 'EPUB', purpose: 'For phones, tablets and e-readers' },
    kepub: { format: 'EPUB for Kobo', purpose: 'For Kobo e-readers, with reading statistics' },
    pdf: { format: 'PDF', purpose: 'For printing and for reading on paper' },
    booklet: { format: 'Booklet PDF', purpose: 'For folding: print, fold in the middle, sew or staple' },
    largePrint: { format: 'Large-print PDF', purpose: 'For readers who want larger letters' },
    study: { format: 'Study PDF', purpose: 'With room in the margin for notes in pencil' },
    duplexTest: {
      format: 'Test sheet for the booklet',
      purpose: 'Shows in one sheet whether your printer turns the paper as the booklet needs',
    },
    nup: { format: 'Several pages to a side', purpose: 'For printing on less paper' },
    press: { format: 'Press PDF', purpose: 'For a print shop: with crop marks and bleed' },
    reading: { format: 'Web edition', purpose: 'For reading now, in the browser' },
  },
  otherFile: 'Goes with this edition',
  downloads: 'Download',
  download: (format) => `Download ${format}`,
  readOnline: 'Read in the browser',
  pages: (count, text) => (count === 1 ? `${text} page` : `${text} pages`),
  reading: {
    title: 'Opening the EPUB',
    advice: [
      'iPhone, iPad and Mac: tap or open the file and choose Books.',
      'Android: open the file in any e-book app that reads EPUB.',
      'Windows and Linux: open it in Thorium Reader, Calibre or Foliate.',
      'E-readers such as Kobo, PocketBook and Tolino: copy the file to the device by cable.',
      'Kindle: send it to the device with Send to Kindle.',
    ],
  },
  printing: {
    title: 'Printing the PDF',
    single: (paper) =>
      `One page to a side: the pages are ${paper}. Print at actual size (100%), on both sides, turned on the long edge.`,
    twoUp: (sheet) =>
      `Two pages to a side: on ${sheet} paper choose “2 pages per sheet”, landscape, on both sides, turned on the short edge. Staple at the left.`,
    booklet: (file) =>
      `To fold and sew: print ${file} at actual size (100%), on both sides. Keep the sheets in order, lay those of one signature into each other and fold them in the middle.`,
    duplexTest: (file) =>
      `Before the booklet print ${file} with the same settings: folded, it must read 1, 2, 3, 4, every arrow pointing up. If it does not, choose the other edge to turn on.`,
    bookletByDialogue:
      'To fold and sew: many programs offer “Booklet” in the print dialogue; turn on the short edge there too.',
    nup: (file) => `To save paper: ${file} has several pages to a side, in reading order.`,
    trial: 'Print the first four pages before the rest, and see that the backs stand upright.',
    shop: (paper) => `A copy shop or printer can take the PDF as it is: single pages of ${paper}.`,
    press: (file, paper) => `A print shop takes ${file}: single pages of ${paper}, with crop marks and bleed.`,
  },
  citing: {
    title: 'Giving a reference',
    intro: 'A reference to this edition can be given in this form:',
    page: (number) => `p. ${number}`,
    samePages:
      'The EPUB carries the page numbers of the PDF, so the same reference can be found in either. In an e-book app, look for “Go to page”.',
    pdfOnly: 'Page numbers are those printed on the pages of the PDF.',
    epubOnly: 'An EPUB has no fixed pages: give the chapter and the section instead.',
  },
  checking: {
    title: 'Checking your copy',
    intro: 'To be certain that a file is whole and unaltered, save SHA256SUMS beside it and run, in that folder:',
    windows: 'On Windows, compare the answer with the list below.',
    sums: 'checksums of all files',
    receipt: 'how this edition was made',
    checksums: 'Checksums (SHA-256)',
  },
  about: {
    title: 'About this edition',
    publisher: 'Publisher',
    version: 'Version',
    date: 'Date',
    language: 'Language',
    series: 'Series',
    subjects: 'Subjects',
    identifier: 'Identifier',
    rights: 'Rights',
  },
  webEdition: {
    skip: 'Skip to the text',
    pages: 'Other pages',
    previous: 'Previous',
    next: 'Next',
    table: 'Table',
    meaningOf: (term) => `${term}: meaning`,
    entry: 'Entry in the glossary',
    close: 'Close',
  },
  madeWith: 'Made with Octavo',
}
