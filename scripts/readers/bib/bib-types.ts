/**
 * BibTeX’s and BibLaTeX’s entry types, and some that people use beside them → CSL type, of those that styles have long
 * known: the packaged Chicago and MHRA would print a `pamphlet` as an article.
 */
export const bibTypes: Record<string, string> = {
  archival: 'manuscript',
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bibnote: 'document',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'book',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  interview: 'interview',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  map: 'map',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newspaper: 'article-newspaper',
  online: 'webpage',
  pamphlet: 'book',
  patent: 'patent',
  performance: 'speech',
  periodical: 'book',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'book',
  speech: 'speech',
  standard: 'report',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
}

const articles: Record<string, string> = { newspaper: 'article-newspaper', magazine: 'article-magazine' }

/** The CSL type of an entry; undefined for a type that nobody has defined. */
export function cslType(type: string, subtype: string | undefined): string | undefined {
  if (type === 'article' && subtype && Object.hasOwn(articles, subtype)) return articles[subtype]
  return Object.hasOwn(bibTypes, type) ? bibTypes[type] : undefined
}

/** What a thesis or report is called where the author says nothing, and BibLaTeX’s names for it. */
const genres: Record<string, string> = {
  phdthesis: 'PhD thesis',
  mastersthesis: 'Master’s thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  letter: 'Letter',
}

/** The genre of an entry: its `type`, spelt out where it is one of BibLaTeX’s names, else what the entry type says. */
export function genreOf(type: string, given: string | undefined): string | undefined {
  if (given) return genres[given.toLowerCase()] ?? given
  return type === 'phdthesis' || type === 'mastersthesis' || type === 'techreport' ? genres[type] : undefined
}
