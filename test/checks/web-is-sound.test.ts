import { beforeAll, describe, expect, it } from 'vitest'
import { openWeb, type WebFile } from '../../scripts/checks/open-web.ts'
import { webIsSound } from '../../scripts/checks/web-is-sound.ts'
import { webText } from '../../scripts/checks/web-text.ts'
import { writeReadingEdition } from '../../scripts/writers/web/write-reading-edition.ts'
import { sampleEdition } from '../writers/sample-edition.ts'

const chapter = 'read/chapter-1.html'
let sample: WebFile[]

beforeAll(async () => {
  const edition = await sampleEdition()
  sample = writeReadingEdition({ ...edition, glosses: { kulak: { term: 'kulak', gloss: 'A peasant.' } } })
})

/** The sample with the text of one chapter changed; throws when there was nothing to change. */
function changed(from: string | RegExp, to: string): WebFile[] {
  return sample.map((file) => {
    if (file.name !== chapter) return file
    const before = new TextDecoder().decode(file.bytes)
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${chapter} has no ${from}`)
    return { ...file, bytes: new TextEncoder().encode(after) }
  })
}

describe('webIsSound', () => {
  it('finds nothing in a sound edition', () => {
    expect(webIsSound(openWeb(sample), 'read')).toEqual([])
  })

  const faults: [string, string | RegExp, string, RegExp][] = [
    ['an id that stands twice', '<p>', '<p id="figure">', /“figure” is there twice/],
    ['a link to a place that is not there', '#note-1"', '#note-9"', /“#note-9”, but there is no such place/],
    ['a link to a file that is not there', 'glossary.html#kulak', 'glossar.html#kulak', /there is no such file/],
    ['a link to a place of another page', 'glossary.html#kulak', 'glossary.html#kulaks', /there is no such place/],
    ['a link that nobody resolved', 'href="#note-1"', 'href="edition:chapter-1#note-1"', /from outside the edition/],
    ['a picture that is not there', 'pictures/dot.svg', 'pictures/dots.svg', /there is no such file/],
    ['a picture from the network', 'pictures/dot.svg', 'https://example.org/dot.svg', /from outside the edition/],
    ['a style sheet from the network', 'href="reading.css"', 'href="//example.org/a.css"', /from outside the edition/],
    ['a picture without alternative text', ' alt="A dot"', '', /no alternative text/],
    ['a popover that is not there', 'popovertarget="popover-1"', 'popovertarget="popover-2"', /names “popover-2”/],
    ['a popover whose name is not there', 'aria-labelledby="popover-1-term"', 'aria-labelledby="gone"', /names “gone”/],
    ['a link out of the folder', '"glossary.html#kulak"', '"../index.html"', /leaves its folder/],
    ['a script', '</main>', '<script>1</script></main>', /carries a script/],
    ['a handler of events', '<main ', '<main onclick="1" ', /carries a script/],
    ['two titles', '<p>', '<h1>A title</h1><p>', /2 elements “h1”/],
    ['HTML with a fault', '<main ', '<main id="text" ', /fault of HTML/],
  ]

  it.each(faults)('notices %s', (_name, from, to, reason) => {
    const problems = webIsSound(openWeb(changed(from, to)), 'read')
    expect(problems.map((problem) => problem.reason).join('\n')).toMatch(reason)
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([chapter]))
  })

  it('lets links lead to the network', () => {
    expect(webIsSound(openWeb(changed('glossary.html#kulak', 'https://example.org/')), 'read')).toEqual([])
  })
})

describe('webText', () => {
  it('is the text of the page, without what is around it and what is not shown', () => {
    const text = webText(openWeb(sample)).get(chapter) ?? ''
    expect(text.trim()).toMatch(/^1 Chapter the 1\s*It begins with a kulak, an artel and a call\.1\s*A section/)
    expect(text).toContain('A note, with emphasis.')
    expect(text).not.toContain('A peasant.')
    expect(text).not.toContain('Chapter the 2')
  })
})
