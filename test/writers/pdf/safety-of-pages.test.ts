import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfText } from '../../../scripts/checks/pdf-text.ts'
import type { Edition } from '../../../scripts/edition/types.ts'
import { writePdf } from '../../../scripts/writers/pdf/write-pdf.ts'
import { wholePages } from '../../whole-pages.ts'
import { sampleEdition } from '../sample-edition.ts'
import { type SafetyServer, safetyServer } from './safety-server.ts'

/*
 * The reader of manuscripts refuses most of this. Here it is given to the printer all the same, which must not depend
 * on that.
 */

let server: SafetyServer
let folder: string
/** A file of the machine whose words no book may have. */
let secret: string

beforeAll(async () => {
  server = await safetyServer()
  await server.prove()
  folder = await mkdtemp(join(tmpdir(), 'octavo-safety-'))
  const path = join(folder, 'secret.svg')
  secret = pathToFileURL(path).href
  await writeFile(
    path,
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="1" y="20">Secret words</text></svg>',
  )
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** Prints a book into whose first chapter something is put. */
async function printed(children: ElementContent[], change: (edition: Edition) => void = () => {}): Promise<string> {
  const edition = await sampleEdition()
  const chapters = edition.chapters.filter(({ kind }) => kind === 'text').slice(0, 1)
  for (const chapter of chapters)
    chapter.tree.children = [h('h1', 'A chapter'), h('p', 'As it was written.'), ...children]
  const book = { ...edition, chapters }
  change(book)
  const { bytes } = await writePdf(book)
  return wholePages(await pdfText(bytes)).join('')
}

function expectUnharmed(text: string): void {
  expect(server.heard).toEqual([])
  expect(text).toContain('As it was written.')
  expect(text).not.toMatch(/Secret words|root:x:|It has run/)
}

describe('a page that is printed runs no script', () => {
  /** Ways to run a script, in HTML as it is given to the browser. */
  const attempts: Record<string, (run: string) => ElementContent[]> = {
    'an element': (run) => [h('script', run)],
    'a module': (run) => [h('script', { type: 'module' }, run)],
    'a file': () => [h('script', { src: `${server.origin}/script.js` })],
    'a handler of the picture': (run) => [
      h('img', { src: 'dot.svg', alt: '', width: 10, height: 10, onLoad: run, onError: run }),
    ],
    'a handler of a drawing in the text': (run) => [
      h('svg', { onload: run, width: '10', height: '10' }, [h('script', run)]),
    ],
    'a frame': (run) => [h('iframe', { srcDoc: `<script>parent.${run}</script>`, src: `javascript:${run}` })],
    'an address that the page goes to': (run) => [
      h('meta', { httpEquiv: 'refresh', content: `0;url=javascript:${run}` }),
      h('meta', { httpEquiv: 'refresh', content: `0;url=${server.origin}/refreshed` }),
    ],
    'a socket, a worker and a request': (run) => [
      h(
        'script',
        `${run}; new WebSocket("${server.origin.replace('http', 'ws')}/socket"); fetch("${server.origin}/fetch")
         navigator.sendBeacon("${server.origin}/beacon"); navigator.serviceWorker.register("${server.origin}/worker.js")`,
      ),
    ],
    'an animation': (run) => [
      h('svg', { width: '10', height: '10' }, [
        h('set', { attributeName: 'onmouseover', to: run }),
        h('a', { href: `javascript:${run}` }, [h('text', { x: '1', y: '9' }, '.')]),
      ]),
    ],
  }

  test('by whatever way', async () => {
    const children = Object.entries(attempts).flatMap(([name, attempt], index) => [
      h('p', { id: `witness-${index}` }, `It says ${name}.`),
      ...attempt(`document.querySelector("#witness-${index}").textContent += " It has run."`),
    ])
    const text = await printed(children)
    expectUnharmed(text)
    for (const name of Object.keys(attempts)) expect(text).toContain(`It says ${name}.`)
  })
})

describe('a page that is printed fetches nothing', () => {
  const places = (): string[] => [`${server.origin}/asked`, '//127.0.0.1/asked', secret, 'file:///etc/passwd']

  test('for what is embedded in it', async () => {
    const elements = places().flatMap((place) => [
      h('iframe', { src: place }),
      h('object', { data: place }),
      h('embed', { src: place }),
      h('video', { src: place, poster: place, autoPlay: true }),
      h('audio', { src: place, preload: 'auto' }),
      h('svg', { width: '9', height: '9' }, [
        h('image', { href: place, width: '9', height: '9' }),
        h('image', { xLinkHref: place, width: '9', height: '9' }),
        h('use', { href: `${place}#a` }),
        h('filter#f', [h('feImage', { href: place })]),
        h('foreignObject', { width: '9', height: '9' }, [h('iframe', { src: place })]),
      ]),
    ])
    expectUnharmed(await printed(elements))
  })

  test('ahead of its use', async () => {
    const relations = ['preload', 'prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'modulepreload', 'stylesheet']
    const links = places().flatMap((href) =>
      [...relations, 'icon', 'manifest'].map((rel) => h('link', { rel: [rel], href, as: 'image' })),
    )
    const rules = JSON.stringify({ prefetch: [{ source: 'list', urls: places(), eagerness: 'immediate' }] })
    expectUnharmed(
      await printed([h('base', { href: server.origin }), ...links, h('script', { type: 'speculationrules' }, rules)]),
    )
  })

  test.each(['http', 'file'])('for a picture: one at %s is refused by its address', async (kind) => {
    const place = kind === 'http' ? `${server.origin}/picture.png` : secret
    const picture = h('img', { src: place, alt: '', width: 9, height: 9 })
    // The tree is given to the browser as it is: only addresses of the book are changed.
    await expect(printed([picture])).rejects.toThrow(/cannot show .*(127\.0\.0\.1|secret\.svg|edition\.invalid)/)
    expect(server.heard).toEqual([])
  })

  test('for the style sheets of its theme', async () => {
    const rules = places().flatMap((place) => [
      `@font-face { font-family: Remote; src: url("${place}") }`,
      `body { background: url("${place}"); cursor: url("${place}"), auto; border-image: url("${place}") 1 }`,
      `p { font-family: Remote, serif; list-style: url("${place}"); mask-image: url("${place}#m"); filter: url("${place}#f") }`,
      `p::before { content: url("${place}") } p { shape-outside: url("${place}"); float: none }`,
      `p { background-image: image-set(url("${place}") 1x, url("${place}") 2x) }`,
      `@page { background: url("${place}"); @top-center { content: url("${place}") } }`,
    ])
    const imports = places().flatMap((place) => [`@import url("${place}");`, `@import "${place}" print;`])
    const book = await printed([h('style', imports.join('\n'))], (edition) => {
      edition.theme.css.tokens = `${imports.join('\n')}\n${edition.theme.css.tokens}`
      edition.theme.css.print += `\n${rules.join('\n')}`
    })
    expectUnharmed(book)
  })
})
