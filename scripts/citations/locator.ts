/** A suffix divided: `, p. 12, emphasis added` → page, 12, `, emphasis added`. */
export interface Located {
  label?: string
  locator?: string
  /** What is left of the text after the locator. */
  rest: string
}

/** CSL locator labels (CSL 1.0.2, “Locators”) and the words that English writes for them. */
const labels: Record<string, string[]> = {
  act: ['act', 'acts'],
  appendix: ['app.', 'apps.', 'appendix', 'appendices'],
  'article-locator': ['art.', 'arts.', 'article', 'articles'],
  book: ['bk.', 'bks.', 'book', 'books'],
  canon: ['can.', 'cann.', 'canon', 'canons'],
  chapter: ['chap.', 'chaps.', 'ch.', 'chs.', 'chapter', 'chapters'],
  column: ['col.', 'cols.', 'column', 'columns'],
  elocation: ['loc.', 'locs.', 'location', 'locations'],
  equation: ['eq.', 'eqs.', 'equation', 'equations'],
  figure: ['fig.', 'figs.', 'figure', 'figures'],
  folio: ['fol.', 'fols.', 'folio', 'folios'],
  issue: ['no.', 'nos.', 'number', 'numbers'],
  line: ['l.', 'll.', 'line', 'lines'],
  note: ['n.', 'nn.', 'note', 'notes'],
  opus: ['op.', 'opp.', 'opus', 'opera'],
  page: ['p.', 'pp.', 'pg.', 'pgs.', 'page', 'pages'],
  paragraph: ['para.', 'paras.', '¶', '¶¶', 'paragraph', 'paragraphs'],
  part: ['pt.', 'pts.', 'part', 'parts'],
  rule: ['r.', 'rr.', 'rule', 'rules'],
  scene: ['sc.', 'scs.', 'scene', 'scenes'],
  section: ['sec.', 'secs.', 'sect.', '§', '§§', 'section', 'sections'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub verbo'],
  table: ['tbl.', 'tbls.', 'table', 'tables'],
  timestamp: ['timestamp', 'timestamps'],
  'title-locator': ['tit.', 'tits.', 'title', 'titles'],
  verse: ['v.', 'vv.', 'verse', 'verses'],
  volume: ['vol.', 'vols.', 'volume', 'volumes'],
}

const words = Object.entries(labels)
  .flatMap(([label, forms]) => forms.map((form) => ({ label, form })))
  .sort((a, b) => b.form.length - a.form.length)

// A number, or a roman one, after the rules of Pandoc’s locator parser: signs of ranges belong to it, other punctuation does not.
const unit = String.raw`[^\s\p{P}]*\p{N}(?:[^\s\p{P}]|[-–:])*|[-–:]+\p{N}(?:[^\s\p{P}]|[-–:])*`
const figures = `(?:(?:${unit})(?:\\.(?:[^\\s\\p{P}]|[-–:])+)*)`
const roman = String.raw`(?:[ivxlcdm]+(?:(?:--?-?|–)[ivxlcdm]+)*(?![\p{L}\p{N}]))`
const join = String.raw`(?:\s*[,;]\s*|\s*(?:&|\band\b)\s*|\s+)`
const implicit = sequence(figures)
const explicit = sequence(`(?:${figures}|${roman})`)

function sequence(one: string): RegExp {
  const value = String.raw`(?:${one}|\(${one}\)|\[${one}\]|\{${one}\})`
  const more = String.raw`(?:\s*[-–—]+\s*${value}|${join}?${value})`
  return new RegExp(`^${value}${more}*`, 'iu')
}

/** Finds the locator at the start of a suffix, with or without a label or braces (Pandoc User’s Guide, “Locators”). */
export function parseLocator(suffix: string): Located {
  const braced = /^\s*,?\s*\{([^{}]*)\}/.exec(suffix)
  if (braced) return { ...labelled(braced[1]?.trim() ?? ''), rest: suffix.slice(braced[0].length) }
  const lead = /^\s*,?\s*/.exec(suffix)?.[0].length ?? 0
  const { label, text } = takeLabel(suffix.slice(lead))
  const found = (label ? explicit : implicit).exec(text)?.[0]
  if (!found) return { rest: suffix }
  return { label: label ?? 'page', locator: found.trim(), rest: text.slice(found.length) }
}

function labelled(inner: string): Omit<Located, 'rest'> {
  if (!inner) return {}
  const { label, text } = takeLabel(inner)
  return { label: label ?? 'page', locator: text }
}

function takeLabel(text: string): { label?: string; text: string } {
  const lower = text.toLowerCase()
  const found = words.find(
    ({ form }) => lower.startsWith(form) && (/[.§¶]$/.test(form) || /^[\s\d]/.test(text.slice(form.length))),
  )
  return found ? { label: found.label, text: text.slice(found.form.length).trimStart() } : { text }
}
