import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { editEpub, type Files, replaceIn } from '../edit-epub.ts'
import { type MillBook, millBook } from './mill-book.ts'

const opf = 'OEBPS/content.opf'
const nav = 'OEBPS/toc.xhtml'
const ncx = 'OEBPS/toc.ncx'
const css = 'OEBPS/style.css'
const mill = 'OEBPS/mill.xhtml'
const tide = 'OEBPS/tide.xhtml'
const wheel = 'OEBPS/pictures/pictures/wheel.svg'

let book: MillBook
beforeAll(async () => {
  book = await millBook()
})

it('nothing is said of the book as it is made', async () => {
  expect(await book.check(book.epub)).toEqual([])
})

type Damage = (epub: Uint8Array) => Uint8Array
type Case = [name: string, damage: Damage, said: RegExp]

const inside =
  (edit: (files: Files) => void): Damage =>
  (epub) =>
    editEpub(epub, edit)
const change = (file: string, from: string | RegExp, to: string) => inside((files) => replaceIn(files, file, from, to))
const add = (sheet: string) => change(css, /$/, `\n${sheet}\n`)

/** Packs the entries again, in another order or otherwise compressed. */
function repack(order: (names: string[]) => string[], level: 0 | 6 = 0): Damage {
  return (epub) => {
    const files = unzipSync(epub)
    const entries = order(Object.keys(files)).map((name) => [
      name,
      [files[name], { level: name === 'mimetype' ? level : 6 }],
    ])
    return zipSync(Object.fromEntries(entries) as Zippable)
  }
}

/** What stands in a file, taken out and put at another of its places. */
function move(file: string, what: RegExp, before: RegExp): Damage {
  return inside((files) => {
    const text = new TextDecoder().decode(files[file])
    const found = what.exec(text)?.[0]
    if (!found) throw new Error(`${file} has no ${what}`)
    replaceIn(files, file, found, '')
    replaceIn(files, file, before, `${found}$&`)
  })
}

/** A paragraph that begins with these words, behind its number. */
const paragraph = (words: string) => new RegExp(`<p\\b[^>]*>(?:<a [^>]*></a>)?${words}[\\s\\S]*?</p>`)

const archive: Case[] = [
  ['another mimetype', change('mimetype', 'epub', 'zip'), /mimetype/],
  ['a mimetype that is compressed', repack((names) => names, 6), /mimetype/],
  ['a mimetype that is not the first entry', repack(([first = '', ...names]) => [...names, first]), /mimetype/],
  ['an entry out of order', repack(([first = '', ...names]) => [first, ...names.reverse()]), /not in its place/],
  ['a picture that is missing', inside((files) => void delete files[wheel]), /there is no such file/],
  ['a chapter that is missing', inside((files) => void delete files[tide]), /there is no such file/],
  [
    'a file that the manifest does not name',
    inside((files) => Object.assign(files, { 'OEBPS/x.txt': strToU8('x') })),
    /not in the manifest/,
  ],
  ['a manifest that forgets a picture', change(opf, /<item [^>]*wheel\.svg[^>]*>/, ''), /not in the manifest/],
  ['a picture called by another type', change(opf, 'image/svg+xml', 'image/png'), /calls it “image\/png”/],
  [
    'a container that leads nowhere',
    change('META-INF/container.xml', 'content.opf', 'gone.opf'),
    /cannot be opened|no package/,
  ],
  ['a tag that is not closed', change(mill, '</h1>', ''), /not well-formed/],
  ['bytes that are no UTF-8', inside((files) => void files[mill]?.set([0xff], 600)), /not well-formed/],
]

const packages: Case[] = [
  ['a relator that is none', change(opf, '>trl<', '>xyz<'), /“xyz” is no MARC relator/],
  ['an ISBN with a wrong check digit', change(opf, '9780306406157', '9780306406158'), /is no ISBN/],
  ['a language that is none', change(opf, '<dc:language>en-GB', '<dc:language>en_GB'), /language/i],
  ['no language', change(opf, /<dc:language>.*<\/dc:language>/, ''), /language/],
  ['no title', change(opf, /<dc:title[\s\S]*?<\/dc:title>/, ''), /title/],
  ['no date of change', change(opf, /<meta property="dcterms:modified">.*?<\/meta>/, ''), /modified/],
  [
    'a standard that is none',
    change(opf, '</metadata>', '<meta property="dcterms:conformsTo">Accessible to all</meta></metadata>'),
    /“Accessible to all” is no standard/,
  ],
  ['a refinement of nothing', change(opf, 'refines="#contributor-1"', 'refines="#creator-9"'), /#creator-9/],
  ['a spine that names nothing', change(opf, 'idref="text-tide"', 'idref="text-ebb"'), /names “text-ebb”/],
  ['a chapter twice in the spine', change(opf, /<itemref idref="text-tide"[^>]*>/, '$&$&'), /twice/],
  ['a chapter left out of the spine', change(opf, /<itemref idref="text-tide"[^>]*>/, ''), /not in the reading order/],
  [
    'chapters that have changed places',
    move(opf, /<itemref idref="text-tide"[^>]*>/, /<itemref idref="text-mill"/),
    /out of the reading order/,
  ],
  ['an id for two files', change(opf, 'id="text-tide"', 'id="text-mill"'), /text-mill/],
  ['no navigation document', change(opf, /(id="nav"[^>]*) properties="nav"/, '$1'), /not one navigation document/],
  ['no NCX', change(opf, /<item [^>]*toc\.ncx[^>]*>/, ''), /not one NCX/],
]

const documents: Case[] = [
  ['an id that is there twice', change(tide, 'id="the-gate"', 'id="tide"'), /“tide” is there twice/],
  ['a link to no file', change(tide, 'href="mill.xhtml', 'href="mills.xhtml'), /no such file/],
  ['a link to no place', change(tide, /href="mill\.xhtml(#[^"]*)?"/, 'href="mill.xhtml#nowhere"'), /no such place/],
  ['a link that was not resolved', change(tide, 'href="mill.xhtml', 'href="edition:mill'), /from outside the book/],
  ['a label that is not there', change(tide, 'aria-labelledby="tide"', 'aria-labelledby="ebb"'), /“ebb”/],
  ['a role that is none', change(mill, 'role="doc-chapter"', 'role="doc-chaptre"'), /the role “doc-chaptre”/],
  ['a role that was given up', change(mill, 'role="doc-footnote"', 'role="doc-endnote"'), /the role “doc-endnote”/],
  ['a picture without alternative', change(mill, / alt="A wheel[^"]*"/, ''), /no alternative text/],
  [
    'a picture from the network',
    change(mill, /src="[^"]*wheel\.svg"/, 'src="https://example.org/wheel.svg"'),
    /from outside the book/,
  ],
  ['a script', change(mill, '</head>', '<script>x()</script></head>'), /“script”/],
  ['a style sheet from the network', add('@import "https://example.org/x.css";'), /not in the book/],
  [
    'a note without its way back',
    change(mill, /<a [^>]*class="note-back"[\s\S]*?<\/a>/, ''),
    /“note-1” has no way back/,
  ],
  [
    'a note that leads back to another’s call',
    change(mill, 'href="#note-call-1"', 'href="#note-call-2"'),
    /“note-1” leads back to no call/,
  ],
  ['a note call that leads to no note', change(mill, 'href="#note-1"', 'href="#wheel"'), /which is no note/],
  ['a term that leads to no entry', change(mill, /href="#gloss-1"/, 'href="#wheel"'), /leads to no entry/],
  ['a gloss without its way back', change(mill, /<a class="gloss-back"[\s\S]*?<\/a>/, ''), /has no way back/],
  ['contents that lead nowhere', change(nav, '#the-gate', '#the-door'), /no such place/],
  [
    'contents without a chapter’s entry in the NCX',
    change(ncx, /<navPoint [^>]*>\s*<navLabel><text>1\. [\s\S]*?<\/navPoint>/, ''),
    /does not lead to/,
  ],
  ['an NCX that leads elsewhere', change(ncx, 'mill.xhtml', 'imprint.xhtml'), /not in the contents/],
  ['a page list that leads nowhere', change(nav, '#print-page-2"', '#print-page-9"'), /no such place/],
  [
    'a page list that leads to no page',
    change(nav, /mill\.xhtml#print-page-2"/, 'mill.xhtml#wheel"'),
    /where no page begins/,
  ],
  [
    'a page list out of order',
    move(nav, /<li><a href="[^"]*#print-page-3"[\s\S]*?<\/li>/, /<li><a href="[^"]*#print-page-1"/),
    /out of order/,
  ],
  [
    'a page that is not listed',
    change(nav, /<li><a href="[^"]*#print-page-2"[\s\S]*?<\/li>/, ''),
    /in no list of pages/,
  ],
]

const texts: Case[] = [
  ['a paragraph that is lost', change(mill, paragraph('The miller slept'), ''), /mill\.md:5:1.*missing/],
  ['a paragraph that is there twice', change(mill, paragraph('The miller slept'), '$&$&'), /mill\.md:5:1/],
  [
    'paragraphs that have changed places',
    move(mill, /<blockquote>[\s\S]*?<\/blockquote>/, paragraph('The road')),
    /mill\.md/,
  ],
  ['a word that has changed', change(mill, 'nobody else could read', 'nobody else would read'), /mill\.md:5/],
  ['a letter that has changed', change(tide, 'at the pace', 'at the place'), /tide\.md:3/],
  [
    'a note without its text',
    change(mill, 'The neap tides come a week after the new moon and a week after the full.', ''),
    /mill\.md:\d+.*missing/,
  ],
  ['a cell that is lost', change(mill, '<td>121</td>', '<td></td>'), /mill\.md/],
  ['a caption that is lost', change(mill, ' The wheel, as it was drawn in 1844.', ''), /mill\.md/],
  [
    'an item of a list that is lost',
    change(tide, /<li\b[^>]*>(?:(?!<li)[\s\S])*?Wait\.[\s\S]*?<\/li>/, ''),
    /tide\.md/,
  ],
  ['a quotation that is lost', change(mill, /<blockquote>[\s\S]*?<\/blockquote>/, ''), /mill\.md:\d+.*missing/],
  ['a heading that is lost', change(tide, /<h2[\s\S]*?<\/h2>/, ''), /tide\.md:5.*missing/],
]

const kindle: Case[] = [
  ['a colour upon text', add('p { color: #333 }'), /forces color: #333/],
  ['a background upon text', add('body { background: white }'), /forces background: white/],
  ['a size upon text', add('body { font-size: 12pt }'), /12pt/],
  ['a line height in pixels', add('blockquote { line-height: 18px }'), /line-height: 18px/],
  ['something placed', add('.box { position: absolute }'), /position: absolute/],
  ['a negative margin', add('@media all { h2 { margin: 0 0 0 -2em } }'), /margin: 0 0 0 -2em/],
  ['a height in pixels', add('figure { height: 300px }'), /height: 300px/],
  ['no cover', change(opf, ' properties="cover-image"', ''), /declared as its cover/],
  [
    'a cover that is shown twice',
    change(mill, /<img [^>]*wheel[^>]*>/, '<img src="cover.png" alt="Again" />'),
    /cover is shown twice/,
  ],
  [
    'a form',
    change(tide, '</section>', '<form action="#tide"><p><input type="text" /></p></form></section>'),
    /element “form”/,
  ],
  [
    'a table in a table',
    change(mill, '<td>121</td>', '<td><table><tbody><tr><td>121</td></tr></tbody></table></td>'),
    /“table” stands in another/,
  ],
  [
    'much that is hidden',
    change(tide, '</section>', `<p hidden="hidden">${'hidden '.repeat(1500)}</p></section>`),
    /hides more than/,
  ],
  ['a drawing that moves', change(wheel, '</svg>', '<animate attributeName="r"/></svg>'), /element “animate”/],
]

describe.each([
  ['the archive', archive],
  ['the package', packages],
  ['the documents', documents],
  ['the text', texts],
  ['what Kindle shows', kindle],
] as const)('a defect of %s', (_part, cases) => {
  it.each(cases)('is told: %s', async (_name, damage, said) => {
    expect((await book.check(damage(book.epub))).join('\n')).toMatch(said)
  })
})
