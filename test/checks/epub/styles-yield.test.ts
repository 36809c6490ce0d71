import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { stylesYield } from '../../../scripts/checks/epub/styles-yield.ts'
import { loadTheme } from '../../../scripts/themes/load-theme.ts'
import { writeEpub } from '../../../scripts/writers/epub/write-epub.ts'
import { sampleEdition } from '../../writers/sample-edition.ts'
import { editEpub } from '../edit-epub.ts'

let sample: Uint8Array

beforeAll(async () => {
  sample = await writeEpub(await sampleEdition())
})

const reasonsFor = (css: string) =>
  stylesYield(
    editEpub(sample, (files) => {
      files['OEBPS/style.css'] = strToU8(css)
    }),
  ).map(({ reason }) => reason)

describe('stylesYield', () => {
  it.each(['classic', 'pamphlet'])('finds nothing in the theme %s, in either direction', async (name) => {
    const edition = await sampleEdition()
    for (const language of ['en', 'ar']) {
      const metadata = { ...edition.metadata, language }
      expect(stylesYield(await writeEpub({ ...edition, metadata, theme: await loadTheme(name) }))).toEqual([])
    }
  })

  it.each([
    ['p { color: #333 }', 'fixed colour'],
    ['body { background: white }', 'fixed colour'],
    ['td { border-bottom: 1px solid rgb(0 0 0) }', 'fixed colour'],
    ['blockquote { line-height: 14pt }', 'line height'],
    ['body { line-height: 1.5 }', 'the reader chooses the line-height'],
    ['p { text-align: justify }', 'the reader chooses the text-align'],
    ['blockquote { text-align: justify !important }', 'nothing of the reader’s'],
    ['h1 { font-size: 24px }', 'fixed lengths'],
    ['.note { font-size: 0.75em }', 'that small'],
    ['.note { font-size: 70% }', 'that small'],
    ['@media amzn-kf8 { .note { display: none } }', 'hidden'],
    ['.label { position: absolute }', 'out of the flow'],
  ])('notices %s', (css, reason) => {
    expect(reasonsFor(css)).toEqual([expect.stringContaining(reason)])
  })

  it.each([
    'figure img { background-color: #fff }',
    'hr { border: 0; border-top: 1px solid; color: inherit }',
    'h2 { line-height: 1.2; font-size: 1.2em }',
    '/* p { color: #333 } */ sup { line-height: 0; font-size: 0.8em }',
    'q::before { content: "{ color: red }" }',
  ])('lets pass %s', (css) => {
    expect(reasonsFor(css)).toEqual([])
  })
})
