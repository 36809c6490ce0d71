import type { Reference } from '../../edition/types.ts'

/** Case, accents and punctuation make no difference between names and between titles. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Family names of those who made a work, or the names of bodies, as they are printed. */
export function makersOf(reference: Reference): string[] {
  return ['author', 'editor', 'container-author'].flatMap((role) => {
    const names = reference[role]
    if (!Array.isArray(names)) return []
    return (names as { family?: unknown; literal?: unknown }[]).flatMap(({ family, literal }) => {
      const name = family ?? literal
      return typeof name === 'string' && name ? [name] : []
    })
  })
}

/** Works by everyone whom the words name: “Serge”, “Isaac Deutscher”, “Thompson and Lewis”. */
export function worksBy(author: string, references: Reference[]): Reference[] {
  const people = author
    .replace(/\s+et\s+al\.?$/, '')
    .split(/\s+(?:and|und|et|y|&)\s+/)
    .map((name) => plain(name.split(',')[0] ?? name))
  return references.filter((reference) => {
    const makers = makersOf(reference).map(plain)
    return people.every((name) => makers.some((maker) => name === maker || name.endsWith(` ${maker}`)))
  })
}

/** Makers of the references whom a sentence names, each once. */
export function makersIn(sentence: string, references: Reference[]): string[] {
  const words = ` ${plain(sentence.replace(/[’']s\b/g, ''))} `
  const makers = references.flatMap(makersOf)
  return [...new Set(makers)].filter((maker) => sentence.includes(maker) && words.includes(` ${plain(maker)} `))
}

/** Works whose title, or short title, or title before its colon is the one given, or begins with it. */
export function worksCalled(title: string, references: Reference[]): Reference[] {
  const wanted = plain(title)
  const exact = references.filter((reference) => titlesOf(reference).includes(wanted))
  if (exact.length > 0) return exact
  return references.filter((reference) => titlesOf(reference).some((each) => each.startsWith(`${wanted} `)))
}

function titlesOf(reference: Reference): string[] {
  const full = typeof reference.title === 'string' ? reference.title : ''
  const titles = [full, full.split(/[:.?]\s/)[0], reference['title-short'], reference.shortTitle]
  return titles.flatMap((title) =>
    typeof title === 'string' && title ? [withoutArticle(plain(title)), plain(title)] : [],
  )
}

function withoutArticle(title: string): string {
  return title.replace(/^(?:the|a|an|der|die|das|le|la|les|el) /, '')
}

/** Works of a year, as CSL dates hold it. */
export function worksOf(year: string, references: Reference[]): Reference[] {
  return references.filter((reference) => {
    const issued = reference.issued as { 'date-parts'?: unknown[][] } | undefined
    return String(issued?.['date-parts']?.[0]?.[0] ?? '') === year.slice(0, 4)
  })
}
