import type { ElementData, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import type { IndexPlaceLink } from '../../../scripts/edition/index-facts.ts'
import { labelsFor } from '../../../scripts/edition/labels.ts'
import { showIndexPages } from '../../../scripts/writers/pdf/show-index-pages.ts'

/** Ids are `p` and the physical page, `p5`, with anything after it; pages up to 3 are roman. */
const physicalPageOf = (_chapter: string, id = '') => Number(/^p(\d+)/.exec(id)?.[1])
const pageOf = (chapter: string, id?: string) => {
  const page = physicalPageOf(chapter, id)
  return page <= 3 ? (['', 'i', 'ii', 'iii'][page] ?? '') : String(page - 3)
}

/** `p5`, `p5–p9`, `p5n4` in a note, with `*` for a principal passage. */
function place(written: string): IndexPlaceLink {
  const [, id = '', end, note, principal] = /^(p\d+[a-z]?)(?:–(p\d+))?(?:n(\d+|†))?(\*)?$/.exec(written) ?? []
  return {
    href: `edition:one#${id}`,
    ...(end ? { end: `edition:one#${end}` } : {}),
    ...(note ? { note } : {}),
    principal: principal === '*',
  }
}

function tree(written: string): Root {
  const data = { indexPlaces: written.split(' ').map(place) } as ElementData
  const locators = { ...h('span.index-locators', '2.14'), data }
  return { type: 'root', children: [h('header.index-headnotes', [h('p', 'Paragraphs.')]), h('p', [locators])] }
}

function shown(written: string, language = 'en'): string {
  const printed = showIndexPages(tree(written), { labels: labelsFor(language), pageOf, physicalPageOf })
  const html = toHtml(printed.children.at(-1) as never)
  return html.replace(/<\/?(?:p|span|a)\b[^>]*>/g, '')
}

describe('an entry of the index in print', () => {
  it.each([
    ['p26 p26b p27', '23, 24'],
    ['p26 p27 p28', '23–25'],
    ['p26–p34 p30', '23–31'],
    ['p26–p26', '23'],
    ['p2 p3 p4 p5', 'ii, iii, 1, 2'],
    ['p26n4', '23n4'],
    ['p26 p26n4', '23, 23n4'],
    ['p26n4 p26n5', '23nn4–5'],
    ['p26n4 p26n4 p26n5 p26n6 p26n8', '23nn4–6, 23n8'],
    ['p26n4 p27n5', '23n4, 24n5'],
    ['p26n† p30', '23n†, 27'],
    ['p26 p30* p30', '23, <b>27</b>'],
    ['p26–p34*', '<b>23</b>–<b>31</b>'],
    ['p30 p26n4 p5', '2, 23n4, 27'],
  ])('says of %s “%s”', (places, expected) => {
    expect(shown(places)).toBe(expected)
  })

  it('names notes as its language does', () => {
    expect(shown('p26n4', 'de')).toBe('23\u00a0Anm.\u00a04')
    expect(shown('p26n4 p26n5', 'fr')).toBe('23\u00a0n.\u00a04–5')
  })

  it('has a link for each number, the last one of a stretch to its end', () => {
    const html = toHtml(showIndexPages(tree('p26–p34 p40'), { labels: labelsFor('en'), pageOf, physicalPageOf }))
    expect([...html.matchAll(/href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href, words]) => [href, words])).toEqual([
      ['edition:one#p26', '23'],
      ['edition:one#p34', '31'],
      ['edition:one#p40', '37'],
    ])
  })

  it('is printed for once before there are pages', () => {
    const unknown = { labels: labelsFor('en'), pageOf: () => '00', physicalPageOf: () => undefined }
    expect(toHtml(showIndexPages(tree('p26 p27 p30'), unknown))).toContain('>00</a></span>')
  })
})

describe('the head of the index in print', () => {
  const head = (written: string) => {
    const printed = showIndexPages(tree(written), { labels: labelsFor('en'), pageOf, physicalPageOf })
    return printed.children.length > 1 ? toHtml(printed.children[0] as never).replace(/<[^>]+>/g, '') : undefined
  }

  it('explains the signs that occur', () => {
    expect(head('p26')).toBeUndefined()
    expect(head('p26n4')).toBe('n stands for a note: 23n4 is note 4 on page 23.')
    expect(head('p26*')).toBe('Bold numbers lead to the principal passages.')
    expect(head('p26n4*')).toBe(
      'n stands for a note: 23n4 is note 4 on page 23. Bold numbers lead to the principal passages.',
    )
  })
})
