import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { openWeb } from '../../../scripts/checks/open-web.ts'
import { webIsSound } from '../../../scripts/checks/web-is-sound.ts'
import type { Artefact, Edition } from '../../../scripts/edition/types.ts'
import { writeReadingEdition } from '../../../scripts/writers/web/write-reading-edition.ts'
import { sampleEdition } from '../sample-edition.ts'

const glosses = { kulak: { term: 'kulak', gloss: 'A peasant who hires others.' } }

async function edition(changes: Partial<Edition> = {}): Promise<Edition> {
  return { ...(await sampleEdition()), glosses, ...changes }
}

function parse(files: Artefact[], file: string): Root {
  const found = files.find(({ name }) => name === `read/${file}`)
  if (!found) throw new Error(`There is no ${file}.`)
  return fromHtml(new TextDecoder().decode(found.bytes), { onerror: (error) => expect.fail(String(error)) })
}

async function page(file: string, changes: Partial<Edition> = {}): Promise<Root> {
  return parse(writeReadingEdition(await edition(changes)), file)
}

function text(root: Root | Element, selector: string): string {
  return selectAll(selector, root)
    .map((element) => textOf(element))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

test('has a page for the contents and one for each chapter, a style sheet and the pictures, and is sound', async () => {
  const files = writeReadingEdition(await edition())
  const names = ['index.html', 'chapter-1.html', 'chapter-2.html', 'glossary.html', 'reading.css', 'pictures/dot.svg']
  expect(files.map(({ name }) => name)).toEqual(names.map((name) => `read/${name}`))
  expect(files.at(-1)).toMatchObject({ mediaType: 'image/svg+xml', bytes: (await edition()).pictures[0]?.bytes })
  expect(webIsSound(openWeb(files), 'read')).toEqual([])
})

test('the same edition gives the same bytes', async () => {
  const made = await edition()
  expect(writeReadingEdition(made)).toEqual(writeReadingEdition(structuredClone(made)))
})

test('the contents stand under the title, chapters with their sections, and parts around their chapters', async () => {
  const { chapters } = await edition()
  const parted = chapters.map((chapter) =>
    chapter.id === 'chapter-2' ? { ...chapter, part: 'The second part' } : chapter,
  )
  const root = await page('index.html', { chapters: parted })
  expect(text(root, 'h1')).toBe('A Sample & Its “Quotations”')
  const links = selectAll('nav.contents a', root).map((link) => [link.properties.href, textOf(link)])
  expect(links).toEqual([
    ['chapter-1.html', '1 Chapter the 1'],
    ['chapter-1.html#a-section', 'A section'],
    ['chapter-2.html', '2 Chapter the 2'],
    ['chapter-2.html#a-section', 'A section'],
    ['glossary.html', 'Glossary'],
  ])
  expect(text(root, 'li.part > p')).toBe('The second part')
  expect(text(root, 'li.part > ol > li > a')).toBe('2 Chapter the 2')
  expect(text(await page('chapter-2.html', { chapters: parted }), 'article > p.part')).toBe('The second part')
})

test('every page leads to the ones before and after it, and to the contents', async () => {
  const turns = (root: Root) =>
    selectAll('nav.turn a', root).map(({ properties }) => [...(properties.rel as string[]), properties.href])
  expect(turns(await page('index.html'))).toEqual([['next', 'chapter-1.html']])
  expect(turns(await page('chapter-1.html'))).toEqual([
    ['prev', 'index.html'],
    ['next', 'chapter-2.html'],
  ])
  expect(turns(await page('glossary.html'))).toEqual([['prev', 'chapter-2.html']])
  expect(select('header a', await page('chapter-2.html'))?.properties.href).toBe('index.html')
})

test('says what it is', async () => {
  const root = await page('chapter-1.html')
  expect(select('html', root)?.properties).toMatchObject({ lang: 'en-GB', dir: 'ltr' })
  expect(text(root, 'title')).toBe('1. Chapter the 1 – A Sample & Its “Quotations”')
  expect(select('meta[name=description]', root)?.properties.content).toBe('Something to test writers with.')
  expect(select('meta[name=author]', root)?.properties.content).toBe('The Octavo contributors')
  expect(select('body > :first-child', root)?.properties).toMatchObject({ href: '#page-text', className: ['skip'] })
  expect(selectAll('main, body > header, nav[aria-label]', root)).toHaveLength(3)
})

test('has no script, and no address from outside', async () => {
  for (const { name, bytes } of writeReadingEdition(await edition())) {
    const content = new TextDecoder().decode(bytes)
    if (name.endsWith('.html')) expect(content).not.toMatch(/<script|\son[a-z]+=|https?:|src="\//i)
    if (name.endsWith('.css')) expect(content).not.toMatch(/url\(|@import/)
  }
})

test('a term is a link that opens its gloss, once on a page however often it is used', async () => {
  const term = () => h('a.term', { href: 'edition:glossary#kulak', role: 'doc-glossref' }, 'kulaks')
  const { chapters } = await edition()
  const [titlePage, first, ...others] = chapters as [Edition['chapters'][0], Edition['chapters'][0]]
  const tree = { ...first.tree, children: [...first.tree.children, h('p', [term(), ' and ', term(), '.'])] }
  const root = await page('chapter-1.html', { chapters: [titlePage, { ...first, tree }, ...others] })
  const openers = selectAll('label.explained', root)
  expect(openers.map((label) => textOf(label))).toEqual(['kulak', 'kulaks', 'kulaks'])
  expect(openers.map((label) => select('a.term', label)?.properties.href)).toEqual(Array(3).fill('glossary.html#kulak'))
  expect(openers.map((label) => select('button', label)?.properties)).toMatchObject(
    ['kulak', 'kulaks', 'kulaks'].map((word) => ({ popoverTarget: 'popover-1', ariaLabel: `${word}: meaning` })),
  )
  expect(selectAll('[popover]', root)).toHaveLength(1)
  const popover = select('#popover-1', root) as Element
  expect(text(popover, 'p')).toBe('kulak A peasant who hires others. Entry in the glossary Close')
  expect(select('a', popover)?.properties.href).toBe('glossary.html#kulak')
})

test('a term without a gloss is a plain link, and so is every term in the glossary', async () => {
  const plain = await page('chapter-1.html', { glosses: {} })
  expect(select('a.term', plain)?.properties).toMatchObject({ href: 'glossary.html#kulak' })
  expect(selectAll('label, button, [popover], .glosses', plain)).toEqual([])
  const { chapters } = await edition()
  const term = h('p', [h('a.term', { href: 'edition:glossary#kulak' }, 'kulak')])
  const more = chapters.map((chapter) =>
    chapter.kind === 'glossary'
      ? { ...chapter, tree: { ...chapter.tree, children: [...chapter.tree.children, term] } }
      : chapter,
  )
  const glossary = await page('glossary.html', { chapters: more })
  expect(select('a.term', glossary)?.properties.href).toBe('#kulak')
  expect(selectAll('[popover]', glossary)).toEqual([])
})

test('a gloss is in the language of its term, what is Octavo’s in the language of the book', async () => {
  const { metadata } = await edition()
  const root = await page('chapter-1.html', {
    metadata: { ...metadata, language: 'de' },
    glosses: { kulak: { ...glosses.kulak, language: 'ru-Latn' } },
  })
  expect(select('.gloss-term', root)?.properties.lang).toBe('ru-Latn')
  expect(text(root, '.gloss-choices')).toBe('Eintrag im Glossar Schließen')
  expect(select('.explained button', root)?.properties.ariaLabel).toBe('kulak: Bedeutung')
  expect(text(root, '.skip')).toBe('Zum Text springen')
})

test('without a translation its own words are English, and say so', async () => {
  const { metadata } = await edition()
  const root = await page('chapter-1.html', { metadata: { ...metadata, language: 'fa' } })
  expect(select('html', root)?.properties).toMatchObject({ lang: 'fa', dir: 'rtl' })
  for (const selector of ['.skip', '.direction', '.gloss-choices']) {
    expect(select(selector, root)?.properties, selector).toMatchObject({ lang: 'en', dir: 'ltr' })
  }
})

test('chapters with other names than files may have get safe ones, and links follow', async () => {
  const { chapters } = await edition()
  const named = JSON.parse(JSON.stringify(chapters).replaceAll('chapter-2', 'Émigrés')) as Edition['chapters']
  const files = writeReadingEdition(await edition({ chapters: named }))
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^read\/Emigres-[0-9a-f]{8}\.html$/)]),
  )
  expect(webIsSound(openWeb(files), 'read')).toEqual([])
})

test('a chapter that is called “index” does not take the place of the contents', async () => {
  const { chapters } = await edition()
  const named = JSON.parse(JSON.stringify(chapters).replaceAll('chapter-2', 'index')) as Edition['chapters']
  const files = writeReadingEdition(await edition({ chapters: named }))
  expect(text(parse(files, 'index.html'), 'nav.contents h2')).toBe('Contents')
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  expect(webIsSound(openWeb(files), 'read')).toEqual([])
})

test('a table scrolls by itself, and the keyboard reaches it', async () => {
  const { chapters } = await edition()
  const [titlePage, first, ...others] = chapters as [Edition['chapters'][0], Edition['chapters'][0]]
  const table = h('table', [h('tbody', [h('tr', [h('td', 'a cell')])])])
  const tree = { ...first.tree, children: [...first.tree.children, table] }
  const root = await page('chapter-1.html', { chapters: [titlePage, { ...first, tree }, ...others] })
  expect(select('.wide:has(> table)', root)?.properties).toMatchObject({
    tabIndex: 0,
    role: 'group',
    ariaLabel: 'Table',
  })
})

test('hostile words stay words', async () => {
  const hostile = '</title></style><script>alert(1)</script><img src=x onerror="alert(1)">'
  const { metadata } = await edition()
  const root = await page('chapter-1.html', {
    metadata: { ...metadata, title: hostile, description: hostile },
    glosses: { kulak: { term: hostile, gloss: hostile } },
  })
  expect(text(root, 'header a')).toBe(hostile)
  expect(text(root, '.gloss-term')).toBe(hostile)
  expect(selectAll('script, [onerror], img:not([src^="pictures/"])', root)).toEqual([])
})

test('a theme without pages for reading is told so', async () => {
  const { theme } = await edition()
  const made = await edition({ theme: { ...theme, templates: {} } })
  expect(() => writeReadingEdition(made)).toThrow(/has no pages for reading/)
})
