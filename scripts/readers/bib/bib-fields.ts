/** Fields that say the same in CSL under another name. */
export const texts: Record<string, string> = {
  abstract: 'abstract',
  annotation: 'annote',
  annote: 'annote',
  archive: 'archive',
  archivecollection: 'archive_collection',
  archivelocation: 'archive_location',
  archiveplace: 'archive-place',
  callnumber: 'call-number',
  'call-number': 'call-number',
  chapter: 'chapter-number',
  doi: 'DOI',
  edition: 'edition',
  eventtitle: 'event',
  isbn: 'ISBN',
  issn: 'ISSN',
  lccn: 'call-number',
  library: 'archive',
  medium: 'medium',
  origlocation: 'original-publisher-place',
  origpublisher: 'original-publisher',
  origtitle: 'original-title',
  pagetotal: 'number-of-pages',
  part: 'part-number',
  pubstate: 'status',
  shelfmark: 'archive_location',
  shortjournal: 'container-title-short',
  url: 'URL',
  venue: 'event-place',
  version: 'version',
  volume: 'volume',
  volumes: 'number-of-volumes',
}

export const dates: Record<string, string> = {
  eventdate: 'event-date',
  origdate: 'original-date',
  origyear: 'original-date',
  urldate: 'accessed',
}

export const names: Record<string, string> = {
  author: 'author',
  bookauthor: 'container-author',
  director: 'director',
  interviewer: 'interviewer',
  recipient: 'recipient',
  translator: 'translator',
}

/** Editors, each with the field that says what they did: few styles know a compiler, and none a redactor. */
export const editors: Record<string, string> = {
  editor: 'editortype',
  editora: 'editoratype',
  editorb: 'editorbtype',
  editorc: 'editorctype',
}

/** Read elsewhere, several fields for one. */
const combined =
  'title subtitle titleaddon shorttitle booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon journal journaltitle journalsubtitle issuetitle issuesubtitle series number issue pages date year month day publisher institution school organization howpublished location address type note addendum keywords langid hyphenation language eprint eprinttype archiveprefix options entrysubtype crossref xref xdata'

/** Of no use in print: what programs keep for themselves, and how LaTeX is to sort and set an entry. */
const silent =
  'added-at authortype biburl bibsource bookpagination citeulike-article-id comment creationdate date-added date-modified entryset eprintclass execute file folder gender groups ids indexsorttitle indextitle internal-note intrahash interhash journalabbr keywordsplus label langidopts local-url mendeley-groups mendeley-tags modificationdate nameaddon owner pagination pdf posted-at presort primaryclass priority qualityassured ranking rating readstatus related relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand shorthandintro sortkey sortname sortshorthand sorttitle sortyear timestamp urn username'

export const known: ReadonlySet<string> = new Set([
  ...Object.keys(texts),
  ...Object.keys(dates),
  ...Object.keys(names),
  ...Object.entries(editors).flat(),
  ...combined.split(' '),
  ...silent.split(' '),
])

/** Whether a field is one that Octavo prints or may well leave out. */
export function isKnownField(name: string): boolean {
  return known.has(name) || /^(bdsk-|jabref|zotero|user[a-f]$|list[a-f]$|verb[a-c]$|name[a-c](type)?$)/.test(name)
}
