import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { addressPlaces } from '../../../scripts/writers/pdf/address-places.ts'
import { breakAddresses } from '../../../scripts/writers/pdf/break-addresses.ts'
import { destinationName, placeKey } from '../../../scripts/writers/pdf/destination-name.ts'
import { drawingWithFonts } from '../../../scripts/writers/pdf/drawing-with-fonts.ts'
import { hyphenate } from '../../../scripts/writers/pdf/hyphenate.ts'
import { loadHyphenators } from '../../../scripts/writers/pdf/load-hyphenators.ts'
import { returnByNumber } from '../../../scripts/writers/pdf/return-by-number.ts'
import { setVerseLines } from '../../../scripts/writers/pdf/set-verse-lines.ts'
import { showPageReferences } from '../../../scripts/writers/pdf/show-page-references.ts'

const root = (...children: Root['children']): Root => ({ type: 'root', children })
const shown = (tree: Root) => toHtml(tree).replaceAll('\u00AD', '|')

describe('the name of a destination', () => {
  test.each([
    ['chapter-1', undefined],
    ['chapter-1', 'note-1'],
    ['_contents', undefined],
    ['глава', 'über.dies_und/das'],
    ['a', '😀 b'],
  ])('of %s and %s can be read back', (chapter, id) => {
    const name = destinationName(chapter, id)
    expect(name).toMatch(/^[\w-]+(\.[\w-]+)?$/)
    expect(placeKey(name)).toBe(id === undefined ? chapter : `${chapter}#${id}`)
  })

  test('differs where the place differs', () => {
    expect(destinationName('a', 'b.c')).not.toBe(destinationName('a', 'b_2e_c'))
    expect(destinationName('a.b')).not.toBe(destinationName('a', 'b'))
  })
})

describe('hyphens', async () => {
  const hyphenators = await loadHyphenators(['en-GB', 'de', 'tlh', '../evil'])
  const hyphenated = (...children: Root['children']) =>
    shown(hyphenate(root(...children), { language: 'en-GB', hyphenators }))

  test('are loaded for languages that have patterns', () => {
    expect([...hyphenators.keys()]).toEqual(['en-GB', 'de'])
  })

  test('divide words in the language of their place', () => {
    expect(hyphenated(h('p', ['responsibility ', h('i', { lang: 'de' }, 'Zusammenarbeit')]))).toBe(
      '<p>respons|ib|il|ity <i lang="de">Zusam|men|ar|beit</i></p>',
    )
  })

  test('leave headings, code, addresses, capitals and languages without patterns whole', () => {
    const whole = [
      h('h2', 'responsibility'),
      h('p', [h('code', 'responsibility'), ' https://example.org/responsibility RESPONSIBILITY']),
      h('p', { lang: 'tlh' }, 'responsibility'),
    ]
    expect(hyphenated(...whole)).not.toContain('|')
  })

  test('never leave fewer than three letters on either side', () => {
    expect(hyphenated(h('p', 'evening aboard Kronstadt readily'))).not.toMatch(
      /(^|[^\p{L}|])\p{L}{1,2}\||\|\p{L}{1,2}(?![\p{L}|])/u,
    )
  })
})

describe('links', () => {
  test('inside the chapter go to its names, others to the names of theirs', () => {
    const tree = root(
      h('p', { id: 'a' }, [
        h('a', { href: 'edition:one#b' }, '1'),
        h('a', { href: 'edition:two#b' }, '2'),
        h('a', { href: 'https://x.org' }, '3'),
      ]),
      h('img', { src: 'maps/the north.svg', alt: '' }),
    )
    const html = shown(addressPlaces(tree, 'one'))
    expect(html).toContain('<p id="one.a"><a href="#one.b">')
    expect(html).toContain('href="https://edition.invalid/book#two.b"')
    expect(html).toContain('href="https://x.org"')
    expect(html).toContain('src="https://edition.invalid/pictures/maps/the%20north.svg"')
  })

  test('filled from their target are followed by its page', () => {
    const link = h('a.cross-reference', { href: 'edition:two#b' }, 'The NEP')
    const tree = showPageReferences(root(h('p', [link, '.'])), {
      labels: { page: 'p.', afterPage: '' },
      pageOf: (chapter, id) => `${chapter}/${id}`,
    })
    expect(textOf(tree)).toBe('The NEP (p.\u00A0two/b).')
  })

  test('between entries of the glossary need no page', () => {
    const link = h('a.cross-reference', { href: 'edition:glossary#b' }, 'kulak')
    const tree = showPageReferences(root(h('p.see-also', ['See ', link])), {
      labels: { page: 'p.', afterPage: '' },
      pageOf: () => '1',
    })
    expect(textOf(tree)).toBe('See kulak')
  })

  test('back from a note are its number', () => {
    const back = h('a.note-back', { href: 'edition:one#note-call-1' }, '↩')
    const tree = returnByNumber(root(h('aside.note', [h('p', [h('span.note-number', '1.'), ' Words. ', back])])))
    expect(shown(tree)).toBe(
      '<aside class="note"><p><span class="note-number"><a href="edition:one#note-call-1">1.</a></span> Words. </p></aside>',
    )
  })
})

describe('the text', () => {
  test('of an address can be broken after its dividers and nowhere else changes', () => {
    const tree = breakAddresses(root(h('p', 'See https://example.org/a/b?c=d now / then.')))
    expect(shown(tree)).toBe('<p>See https://<wbr>example.org/<wbr>a/<wbr>b?<wbr>c=<wbr>d now / then.</p>')
  })

  test('of verse is one element a line', () => {
    const tree = setVerseLines(root(h('div.verse', [h('p', ['One ', h('em', 'two'), h('br'), 'three'])])))
    expect(shown(tree)).toBe(
      '<div class="verse"><p><span class="verse-line">One <em>two</em></span><span class="verse-line">three</span></p></div>',
    )
  })
})

describe('a drawing', () => {
  const font = {
    family: 'Face',
    style: 'normal' as const,
    weight: 400,
    filename: 'f.ttf',
    licence: 'OFL-1.1',
    bytes: new Uint8Array([1]),
  }
  const drawn = (svg: string) => new TextDecoder().decode(drawingWithFonts(new TextEncoder().encode(svg), [font]))

  test('with words carries the face of the theme', () => {
    const svg = drawn('<?xml version="1.0"?><svg width="1" aria-label="a > b"><text>x</text></svg>')
    expect(svg).toMatch(
      /^<\?xml version="1.0"\?><svg width="1" aria-label="a > b"><style>@font-face \{ font-family: "Face"/,
    )
  })

  test('without words stays as it is', () => {
    expect(drawn('<svg><path/></svg>')).toBe('<svg><path/></svg>')
  })
})
