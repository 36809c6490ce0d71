import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { CitationItem, ReadChapter } from './facts.ts'
import type { Reference } from './types.ts'

export interface CheckLocatorsOptions {
  references: Reference[]
  fileOf(path: string): VFile
}

/** Reports pages outside those of the work, and a page of one work that is written in two ways. */
export function checkLocators(chapters: ReadChapter[], { references, fileOf }: CheckLocatorsOptions): void {
  const works = new Map(references.map((reference) => [reference.id, reference]))
  const first = new Map<string, CitationItem>()
  const items = chapters.flatMap(({ facts }) => facts.citations.flatMap((citation) => citation.items))
  for (const item of items) {
    const { place, written } = item
    const range = outsideOf(item, works.get(item.key))
    if (range) {
      report(fileOf(place.file), 'locator-is-in-range', {
        reason: `“${written}” of @${item.key} is cited, and the references give the work pages ${range}.`,
        place: { line: place.line, column: place.column },
        actual: item.locator,
      })
    }
    if (!written || !item.locator) continue
    const same = `${item.key} ${item.label} ${canonical(item.locator)}`
    const before = first.get(same)
    if (!before) first.set(same, item)
    else if (before.written && spelling(before.written) !== spelling(written)) {
      report(fileOf(place.file), 'locator-is-written-alike', {
        reason: `“${written}” of @${item.key} is written “${before.written}” elsewhere.`,
        place: { line: place.line, column: place.column },
        actual: written,
        expected: [before.written],
        cause: { reason: 'the other citation', ...before.place },
      })
    }
  }
}

/** The pages of the work when the locator’s are outside of them. */
function outsideOf(item: CitationItem, work: Reference | undefined): string | undefined {
  if (item.label !== 'page' || !item.locator || !work) return undefined
  const range = pagesOf(work)
  const cited = numbersIn(item.locator)
  if (!range || cited.length === 0) return undefined
  return cited.every((page) => page >= range[0] && page <= range[1]) ? undefined : `${range[0]}–${range[1]}`
}

/** One stretch of arabic pages: an article or a chapter. Anything else says nothing of what lies between. */
function pagesOf({ page }: Reference): [number, number] | undefined {
  const match = typeof page === 'string' ? /^(\d+)\s*[-–—]+\s*(\d+)$/.exec(page.trim()) : null
  const [, from, to] = match ?? []
  return from && to ? [Number(from), Number(inFull(from, to))] : undefined
}

/** Arabic numbers of a locator that holds nothing else; the second of “128–30” is 130. */
function numbersIn(locator: string): number[] {
  if (!/^[\d\s,;–—-]+(?:ff?)?$/.test(locator)) return []
  return locator.split(/[,;]/).flatMap((part) => {
    const [from, to] = part.match(/\d+/g) ?? []
    return from ? [Number(from), ...(to ? [Number(inFull(from, to))] : [])] : []
  })
}

function inFull(from: string, to: string): string {
  return to.length < from.length ? from.slice(0, from.length - to.length) + to : to
}

/** One form for every way to write the same pages. */
function canonical(locator: string): string {
  return locator
    .replace(/\s*[-–—]+\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(\d+)-(\d+)/g, (_, from: string, to: string) => `${from}-${inFull(from, to)}`)
}

/** Spaces and the kind of dash are a matter of typing, not of style. */
function spelling(written: string): string {
  return written
    .replace(/\s+/g, '')
    .replace(/[-–—]+/g, '-')
    .toLowerCase()
}
