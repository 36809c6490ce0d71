import type { BibEntry } from './parse-bib.ts'

/**
 * Never inherited by `crossref` (BibLaTeX manual, appendix B), and what is true of the parent only: its pages, its
 * address, how many volumes it has.
 */
const own = new Set(
  'crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand shorthandintro sortkey annote annotation note addendum abstract keywords file pages doi url urldate volumes'.split(
    ' ',
  ),
)

/** What a parent’s titles are called in a part of it, and in a volume of it. */
const inPart: Record<string, string> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
  author: 'bookauthor',
}
const inVolume: Record<string, string> = { title: 'maintitle', subtitle: 'mainsubtitle', titleaddon: 'maintitleaddon' }
const inArticle: Record<string, string> = { title: 'journaltitle', subtitle: 'journalsubtitle' }

const parts = /^(in|supp|bookin|conference$)/
const withAuthor = new Set(['inbook', 'bookinbook', 'suppbook'])

/** Fills entries from the entries they name by `xdata` and `crossref`, wherever those stand; a circle ends where it began. */
export function inheritFields(entries: BibEntry[]): BibEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const filled = new Map<string, BibEntry>()
  const fill = (entry: BibEntry, above: ReadonlySet<string>): BibEntry => {
    const known = filled.get(entry.key)
    if (known?.offset === entry.offset) return known
    const line = new Set([...above, entry.key])
    const fields = { ...entry.fields }
    for (const { key, kind } of parentsOf(entry)) {
      const parent = byKey.get(key)
      if (!parent || line.has(key)) continue
      for (const [name, value] of Object.entries(passedOn(fill(parent, line), entry, kind))) fields[name] ??= value
    }
    const result = { ...entry, fields }
    filled.set(entry.key, result)
    return result
  }
  return entries.map((entry) => fill(entry, new Set()))
}

/** Keys that an entry names as its parents; `xdata` goes first, as it stands for fields of the entry’s own. */
export function parentsOf({ fields }: BibEntry): { key: string; kind: 'xdata' | 'crossref' }[] {
  const keys = (name: string) =>
    String(fields[name] ?? '')
      .split(',')
      .map((key) => key.trim())
      .filter(Boolean)
  return [
    ...keys('xdata').map((key) => ({ key, kind: 'xdata' as const })),
    ...keys('crossref').map((key) => ({ key, kind: 'crossref' as const })),
  ]
}

function passedOn(parent: BibEntry, child: BibEntry, kind: 'xdata' | 'crossref'): BibEntry['fields'] {
  const titles = kind === 'xdata' ? {} : titlesFor(parent.type, child.type)
  const passed: BibEntry['fields'] = {}
  for (const [name, value] of Object.entries(parent.fields)) {
    if (kind === 'xdata' ? name === 'ids' : own.has(name) || name === 'shorttitle') continue
    const target = titles[name] ?? (kind === 'crossref' && name in inPart && name !== 'author' ? undefined : name)
    if (target === undefined) continue
    passed[target] = value
  }
  if (kind === 'crossref' && withAuthor.has(child.type) && parent.fields.author) passed.author = parent.fields.author
  return passed
}

function titlesFor(parent: string, child: string): Record<string, string> {
  if (parent === 'periodical') return inArticle
  if (parent.startsWith('mv')) return inVolume
  return parts.test(child) ? inPart : inVolume
}
