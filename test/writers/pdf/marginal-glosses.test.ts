import { h } from 'hastscript'
import { beforeAll, describe, expect, it } from 'vitest'
import { withPdf } from '../../../scripts/checks/open-pdf.ts'
import { pdfIsSound } from '../../../scripts/checks/pdf-is-sound.ts'
import { pdfText } from '../../../scripts/checks/pdf-text.ts'
import type { Edition } from '../../../scripts/edition/types.ts'
import { type WrittenPdf, writePdf } from '../../../scripts/writers/pdf/write-pdf.ts'
import { readPdf } from '../../editions/read-pdf.ts'
import { wholePages } from '../../whole-pages.ts'
import { sampleEdition } from '../sample-edition.ts'

const pointsPerMillimetre = 72 / 25.4
/** On the only page that has more than fits. */
const crowd = 24

let edition: Edition
let written: WrittenPdf
let pages: PlacedText[][]
const notices: string[] = []

beforeAll(async () => {
  edition = await glossedEdition()
  written = await writePdf(edition, { onNotice: (line) => notices.push(line) })
  pages = await placedTexts(written.bytes)
}, 120_000)

/** Two chapters in which every term has its own name and gloss; the first has a paragraph full of them. */
async function glossedEdition(): Promise<Edition> {
  const sample = await sampleEdition()
  const glosses: Edition['glosses'] = {}
  let count = 0
  const term = (chapter: number) => {
    count += 1
    const entry = `entry${count}`
    glosses[entry] = { term: `word${count}`, gloss: `margin${count} explains in several words what a text has said.` }
    return h('a.term', { id: `term-${chapter}${count}`, href: `edition:glossary#${entry}` }, `word${count}`)
  }
  const filler = 'A sentence that is long enough to fill a line or two of a printed page, and says little. '
  // Last lines of every length.
  const paragraph = (chapter: number) =>
    h('p', [
      filler.repeat(3),
      term(chapter),
      ' is named. ',
      `${filler
        .repeat(5)
        .slice(0, 300 + 3 * count)
        .trim()}.`,
    ])
  const chapters = sample.chapters.map((chapter) => {
    if (chapter.kind !== 'text') return chapter
    const number = chapter.number ?? 0
    const [title] = chapter.tree.children
    const dense =
      number === 1 ? [h('p', [...Array.from({ length: crowd }, () => [term(1), ' '] as const).flat(), 'End.'])] : []
    const own = Array.from({ length: 14 }, () => paragraph(number))
    const list = h('ul', [h('li', [filler, term(number), '.']), h('li', [h('p', [filler, term(number)])])])
    return { ...chapter, headings: [], tree: { ...chapter.tree, children: [title as never, ...own, list, ...dense] } }
  })
  const entries = Object.keys(glosses).map((id) => h('div.glossary-entry', { id }, [h('dt', id), h('dd', 'Said.')]))
  const glossary = chapters.at(-1)
  if (glossary) glossary.tree.children = [...glossary.tree.children.slice(0, 1), h('dl.glossary', entries)]
  return { ...sample, chapters, glosses, marginalGlosses: true }
}

/** Where words stand on their page; points from its left and upper edges. */
interface PlacedText {
  text: string
  left: number
  right: number
  base: number
}

function placedTexts(bytes: Uint8Array): Promise<PlacedText[][]> {
  return withPdf(bytes, async (pdf) => {
    const found: PlacedText[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const height = page.view[3] ?? 0
      found.push(
        items.flatMap((item) => {
          if (!('str' in item) || !item.str.trim()) return []
          const [left, below] = [item.transform[4] as number, item.transform[5] as number]
          return [{ text: item.str, left, right: left + item.width, base: height - below }]
        }),
      )
    }
    return found
  })
}

/** The lines in the margin of a page, from top to bottom, and the text beside them. */
function parted(page: number, from = pages): { margin: PlacedText[]; text: PlacedText[] } {
  const isRecto = page % 2 === 0
  const edge = (isRecto ? 18 + 96 + 2 : 34 - 2) * pointsPerMillimetre
  const inMargin = ({ left }: PlacedText) => (isRecto ? left > edge : left < edge)
  const all = (from[page] ?? []).filter(({ base }) => base > 20 * pointsPerMillimetre)
  return { margin: all.filter(inMargin), text: all.filter((item) => !inMargin(item)) }
}

const chapterPages = () => {
  const { places } = written.pageMap
  return pages.flatMap((_, page) => (page >= (places['chapter-1'] ?? 0) && page < (places.glossary ?? 0) ? [page] : []))
}

describe('short glosses in the margin', () => {
  it('stand on the page of their terms, on the outer side, or are said to be left out', () => {
    const missing: string[] = []
    for (const page of chapterPages()) {
      const { margin, text } = parted(page)
      const own = margin.map((item) => item.text).join(' ')
      const words = text.flatMap((item) => item.text.match(/word\d+/g) ?? [])
      for (const word of words) {
        const gloss = word.replace('word', 'margin')
        if (!new RegExp(`${gloss}\\b`).test(own)) missing.push(gloss)
      }
      const placed = words.map((word) => word.replace('word', 'margin')).filter((gloss) => !missing.includes(gloss))
      expect(own.match(/margin\d+/g) ?? [], `page ${page}`).toEqual(placed)
    }
    expect(missing.length).toBeGreaterThan(3)
    expect(missing.length).toBeLessThan(crowd - 5)
    expect(notices).toHaveLength(1)
    expect(notices[0]?.match(/margin\d+/g)?.sort()).toEqual(missing.sort())
    expect(notices[0]).toMatch(
      /^Leaving out of the full margin of page \d+ \(Chapter the 1\): “word\d+ margin\d+ explains/,
    )
  })

  it('never collide, and stay within the page’s text from its top to its foot, and within the page', () => {
    for (const page of chapterPages()) {
      const lines = parted(page).margin.toSorted((one, other) => one.base - other.base)
      const bases = [...new Set(lines.map(({ base }) => base.toFixed(1)))].map(Number)
      for (const [index, base] of bases.entries()) {
        if (index > 0) expect(base - (bases[index - 1] ?? 0)).toBeGreaterThan(8)
        expect(base).toBeLessThan((210 - 22) * pointsPerMillimetre)
      }
      for (const { left, right } of lines) {
        expect(left).toBeGreaterThan(6 * pointsPerMillimetre)
        expect(right).toBeLessThan((148 - 6) * pointsPerMillimetre)
      }
    }
  })

  it('begin on the lines of their terms where the page is not crowded', () => {
    let compared = 0
    for (const page of chapterPages()) {
      const { margin, text } = parted(page)
      if (text.flatMap(({ text: words }) => words.match(/word\d/g) ?? []).length > 5) continue
      for (const head of margin.filter(({ text: words }) => /^word\d+/.test(words))) {
        const term = text.find(({ text: words }) => new RegExp(`${head.text.trim()}\\b`).test(words))
        // At the foot of a page a gloss stands higher than its term.
        if (!term || term.base > 160 * pointsPerMillimetre) continue
        // Where another stands there already, it follows that one.
        const follows = margin.some(({ base }) => base < head.base && head.base - base < 18)
        if (follows && head.base > term.base) continue
        expect(Math.abs(head.base - term.base), head.text).toBeLessThan(2)
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(8)
  })

  it('are no part of the text that is read, and move no letter of it', async () => {
    expect(wholePages(await pdfText(written.bytes)).join('')).not.toContain('margin1')
    const bare = await writePdf({ ...edition, glosses: {} })
    const others = await placedTexts(bare.bytes)
    expect(others).toHaveLength(pages.length)
    for (const page of chapterPages()) expect(parted(page).text).toEqual(parted(page, others).text)
  }, 60_000)

  it('make a sound file of pages of one size, with a tag for all that is no artifact', async () => {
    const families = edition.theme.fonts.map(({ family }) => family)
    expect(await pdfIsSound(written.bytes, { families })).toEqual([])
    expect((await readPdf(written.bytes)).untagged).toEqual([])
    const sizes = await withPdf(written.bytes, (pdf) =>
      Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).view)),
    )
    for (const [left, , right] of sizes) {
      expect(left).toBe(0)
      expect((right ?? 0) / pointsPerMillimetre).toBeCloseTo(148, 0)
    }
  })

  it('have links that lie on their words, whichever side of the page', async () => {
    const places = await withPdf(written.bytes, async (pdf) => {
      const found: { page: number; left: number }[] = []
      for (const page of chapterPages()) {
        for (const { dest, rect } of await (await pdf.getPage(page + 1)).getAnnotations()) {
          if (String(dest).startsWith('glossary.')) found.push({ page, left: rect[0] })
        }
      }
      return found
    })
    expect(places.length).toBeGreaterThan(crowd)
    for (const { page, left } of places) {
      const near = parted(page).text.filter((item) => item.left - 1 < left && left < item.right + 1)
      expect(
        near.some(({ text }) => /word\d/.test(text)),
        `page ${page}`,
      ).toBe(true)
      expect(left).toBeGreaterThan((page % 2 === 0 ? 18 : 34) * pointsPerMillimetre - 1)
    }
  })
})

it('need a theme that has a place for them', async () => {
  const { glosses: _, ...standard } = edition.theme.layouts.standard
  const { glossColumn: __, ...theme } = { ...edition.theme, layouts: { ...edition.theme.layouts, standard } }
  await expect(writePdf({ ...edition, theme })).rejects.toThrow('has no place for glosses in the margin')
})
