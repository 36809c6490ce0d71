import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withPdf } from '../../../scripts/checks/open-pdf.ts'
import { writePdf } from '../../../scripts/writers/pdf/write-pdf.ts'
import { sampleEdition } from '../sample-edition.ts'

const requests: string[] = []
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** A picture that tries, in every way an SVG has, to run something and to fetch something. */
function hostilePicture(): Uint8Array {
  const from = (name: string) => `${origin}/${name}`
  return new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
    width="400" height="100" viewBox="0 0 400 100" onload="document.querySelector('text').textContent = 'By handler'; fetch('${from('handler')}')">
  <style>@import url("${from('import.css')}"); @font-face { font-family: Remote; src: url("${from('font.woff2')}") }
    text { font-family: Remote } rect { fill: url("${from('paint.svg#p')}"); background: url("${from('background.png')}"); mask: url("${from('mask.svg#m')}") }</style>
  <script>document.querySelector('text').textContent = 'By script'; fetch('${from('script')}')</script>
  <script href="${from('script.js')}"/>
  <image href="${from('image.png')}" width="10" height="10"/>
  <image xlink:href="${from('xlink.png')}" width="10" height="10"/>
  <use href="${from('use.svg#a')}"/>
  <filter id="f"><feImage href="${from('feimage.png')}"/></filter>
  <rect width="10" height="10" filter="url(#f)"/>
  <foreignObject width="100" height="50"><body xmlns="http://www.w3.org/1999/xhtml"><img src="${from('img.png')}" onerror="fetch('${from('onerror')}')"/>
    <iframe src="${from('frame.html')}"/><link rel="stylesheet" href="${from('link.css')}"/></body></foreignObject>
  <text x="20" y="80">As it was drawn</text>
</svg>`)
}

test('a picture with scripts and references runs nothing and fetches nothing while it is printed', async () => {
  // That the server hears what is asked of it is part of the test.
  await fetch(`${origin}/it-listens`)
  expect(requests.splice(0)).toEqual(['/it-listens'])

  const edition = await sampleEdition()
  const pictures = edition.pictures.map((picture) => ({ ...picture, width: 400, height: 100, bytes: hostilePicture() }))
  const { bytes } = await writePdf({ ...edition, pictures })
  expect(requests).toEqual([])
  const drawn = await withPdf(bytes, async (pdf) => {
    const texts: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }
    return texts.join('\n')
  })
  expect(drawn).toContain('As it was drawn')
  expect(drawn).not.toMatch(/By (script|handler)/)
}, 60_000)
