import { deflateSync } from 'node:zlib'
import { type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { makeArtifacts } from './content/make-artifacts.ts'
import { markArtifacts } from './content/mark-artifacts.ts'
import type { SectionPage } from './section-pages.ts'
import { streamBytes } from './stream-bytes.ts'
import type { ContentMark } from './tags/tag.ts'
import { wordsOnPages } from './words-on-pages.ts'

export interface DrawPagesOptions {
  /** Content that belongs to no tag any more. */
  rules: ContentMark[]
  /** Of what the words are wanted. */
  asked: ContentMark[]
  /** Names of forms with tagged content. */
  forms: Set<string>
  /** How far the page moves to the left, in points. */
  leftOf: (index: number) => number
}

/** What the pages of a section draw, as the book has it. */
export interface DrawnPages {
  /** Content streams, deflated. */
  packed: Uint8Array[]
  /** Index of a page → number of a mark → what it says. */
  words: Map<number, string>[]
}

/** Mends the content of a section’s pages: what has no tag is an artifact. */
export function drawPages(pages: SectionPage[], { rules, asked, forms, leftOf }: DrawPagesOptions): DrawnPages {
  const contents = pages.map((page) => {
    const own = rules.filter((rule) => rule.page === page.ref)
    return makeArtifacts(
      contentOf(page.dict),
      own.map(({ mark }) => mark),
    )
  })
  const packed = pages.map(({ height }, index) => {
    const content = contents[index] ?? ''
    const left = leftOf(index)
    const moved = left === 0 ? content : `1 0 0 1 ${-left} 0 cm\n${content}`
    return deflateSync(Buffer.from(markArtifacts(moved, height, forms), 'latin1'), { level: 6 })
  })
  return { packed, words: wordsOnPages(pages, contents, asked) }
}

/** As Latin-1 text. */
function contentOf(page: PDFDict): string {
  const stream = page.lookup(PDFName.of('Contents'))
  if (!(stream instanceof PDFRawStream)) throw new Error('A printed page has no single content stream.')
  return streamBytes(stream).toString('latin1')
}
