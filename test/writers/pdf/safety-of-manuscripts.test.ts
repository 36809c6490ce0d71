import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withPdf } from '../../../scripts/checks/open-pdf.ts'
import { pdfText } from '../../../scripts/checks/pdf-text.ts'
import { buildEdition } from '../../../scripts/orchestrate/build-edition.ts'
import { wholePages } from '../../whole-pages.ts'
import { type SafetyServer, safetyServer } from './safety-server.ts'

let server: SafetyServer
let folder: string

beforeAll(async () => {
  server = await safetyServer()
  await server.prove()
})
afterAll(() => server.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-safety-'))
})
afterEach(() => rm(folder, { recursive: true }))

const drawing = (inside = '', attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="20" ${attributes}>${inside}<text x="1" y="15">Secret words</text></svg>`

interface Outcome {
  /** Ids of the rules that are broken by errors. */
  broken: string[]
  /** Those of all others that are broken. */
  warned: string[]
  /** Of the PDF, if it was made. */
  text: string
  pdf: Uint8Array
}

/** Builds a book of one chapter; the manuscript is in `book/`, beside a file that is not its own. */
async function build(text: string, files: Record<string, string> = {}, settings = ''): Promise<Outcome> {
  const edition = `title: A book\ncreators: [Ann Weir]\ndate: 2026\nrights: CC0\ncontents:\n  body: [chapter.md]\n${settings}`
  const all = {
    'book/edition.yaml': edition,
    'book/chapter.md': `# A chapter\n\nAs it was written.\n\n${text}\n`,
    'secret.svg': drawing(),
    'secret.md': '# A secret\n\nSecret words.\n',
    ...files,
  }
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const out = join(folder, 'out')
  const { files: read, made } = await buildEdition({
    folder: join(folder, 'book'),
    out,
    formats: ['pdf'],
    now: new Date('2026-11-22T12:00:00Z'),
    onStep: () => {},
    onDetail: () => {},
  })
  const messages = read.flatMap((file) => file.messages)
  const broken = messages.flatMap(({ fatal, ruleId }) => (fatal && ruleId ? [ruleId] : []))
  const warned = messages.flatMap(({ fatal, ruleId }) => (!fatal && ruleId ? [ruleId] : []))
  const artefact = made?.artefacts.find(({ name }) => name.endsWith('.pdf'))
  const pdf = artefact ? new Uint8Array(await readFile(join(out, artefact.name))) : new Uint8Array()
  return { broken, warned, pdf, text: artefact ? wholePages(await pdfText(pdf.slice())).join('') : '' }
}

/** Where the links of a PDF lead. */
function addressesIn(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (pdf) => {
    const found: string[] = []
    for (let number = 1; number <= pdf.numPages; number++)
      for (const each of await (await pdf.getPage(number)).getAnnotations())
        found.push(String(each.url ?? each.unsafeUrl ?? each.dest))
    return found
  })
}

function refused({ broken, text }: Outcome, rule: string): void {
  expect(new Set(broken)).toEqual(new Set([rule]))
  expect(text).toBe('')
  expect(server.heard).toEqual([])
}

const at = (path: string) => `${server.origin}/${path}`

describe('is refused with a message', () => {
  const attempts: Record<string, [text: () => string, rule: string]> = {
    'a script': [() => '<script>document.body.textContent = "It has run"</script>', 'html-is-markdown'],
    'a script in a line': [() => 'Words <script src="x.js"></script> and words.', 'html-is-markdown'],
    'a handler': [() => '<p onload="alert(1)">Words</p>', 'html-is-markdown'],
    'a picture in HTML': [() => `<img src="${at('a.png')}" onerror="alert(1)">`, 'html-is-markdown'],
    'a frame of a file': [() => '<iframe src="file:///etc/passwd"></iframe>', 'html-is-markdown'],
    'a style': [() => `<style>@import url("${at('a.css')}")</style>`, 'html-is-markdown'],
    'an early connection': [() => `<link rel="preconnect" href="${at('')}">`, 'html-is-markdown'],
    'a link to a script': [() => '[words](javascript:alert(1))', 'link-has-target'],
    'a link to a script, disguised': [() => '[words](<JaVaScRiPt&#58;alert(1)>)', 'link-has-target'],
    'a link to data': [() => '[words](data:text/html,<script>alert(1)</script>)', 'link-has-target'],
    'a link to a file of the machine': [() => '[words](file:///etc/passwd)', 'link-has-target'],
    'a picture of the network': [() => `![Words](${at('a.png')})`, 'image-exists'],
    'a picture of the network without a scheme': [() => '![Words](//127.0.0.1/a.png)', 'image-exists'],
    'a picture by its file address': [() => '![Words](file:///etc/passwd)', 'image-exists'],
    'a picture by its path': [() => '![Words](/etc/passwd)', 'image-exists'],
    'a picture above the manuscript': [() => '![Words](../secret.svg)', 'image-exists'],
    'a picture above the manuscript by a detour': [() => '![Words](a/../../secret.svg)', 'image-exists'],
    'a picture above the manuscript in disguise': [() => '![Words](%2e%2e/secret.svg)', 'image-exists'],
    'a picture above the manuscript in a figure': [
      () => ':::figure{#a}\n![Words](../secret.svg)\n\nWords.\n:::',
      'image-exists',
    ],
  }
  test.each(Object.entries(attempts))('%s', async (_name, [text, rule]) => {
    refused(await build(text()), rule)
  })

  test('a picture that is a link to a file outside', async () => {
    await mkdir(join(folder, 'book'))
    await symlink('../secret.svg', join(folder, 'book', 'a.svg'))
    refused(await build('![Words](a.svg)'), 'image-exists')
  })

  test('a picture in a folder that is a link to one outside', async () => {
    await mkdir(join(folder, 'book'))
    await symlink('..', join(folder, 'book', 'up'))
    refused(await build('![Words](up/secret.svg)'), 'image-exists')
  })

  test('a chapter above the manuscript', async () => {
    const contents = (path: string) => `title: A book\ncontents:\n  body: [${path}]\n`
    refused(await build('', { 'book/edition.yaml': contents('../secret.md') }), 'chapter-exists')
  })
})

const drawings: Record<string, () => string> = {
  'a script': () => drawing('<script>fetch("/")</script>'),
  'a script by another prefix': () => drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">fetch("/")</s:script>'),
  'a handler': () => drawing('', 'onload="fetch(1)"'),
  'an outer picture': () => drawing(`<image href="${at('a.png')}" width="9" height="9"/>`),
  'an outer picture by its older name': () => drawing(`<image xlink:href="${at('a.png')}" width="9" height="9"/>`),
  'a file': () => drawing('<image href="file:///etc/passwd" width="9" height="9"/>'),
  'a page within': () =>
    drawing('<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  'an imported style': () => drawing(`<style>@import url(${at('a.css')})</style>`),
  'an outer paint': () => drawing(`<rect width="9" height="9" fill="url(${at('a.svg#p')})"/>`),
  'a link to a script': () => drawing('<a href="javascript:fetch(1)"><text y="9">a</text></a>'),
}
test.each(Object.entries(drawings))('a drawing with %s is printed without it', async (_name, svg) => {
  const { broken, warned, text } = await build('![Words](a.svg)', { 'book/a.svg': svg() })
  expect({ broken, warned }).toEqual({ broken: [], warned: ['image-is-inert'] })
  expect(text).toContain('As it was written')
  expect(server.heard).toEqual([])
})

test('the address of a source that is a script is no link', async () => {
  const references = '- id: weir2020\n  type: webpage\n  title: A page\n  URL: javascript:alert(1)\n'
  const { pdf } = await build('Words [@weir2020].', { 'book/references.yaml': references })
  expect(await addressesIn(pdf)).not.toContainEqual(expect.stringMatching(/^javascript:/i))
})

test('what may be in a manuscript is printed without a request', async () => {
  const { broken, text } = await build(
    `A link to [a page](${at('a')}), an address <${at('b')}>, \`<script>\` and ![A drawing](a.svg)`,
    {
      'book/a.svg': drawing('<style>text { fill: #333 }</style>'),
    },
  )
  expect(broken).toEqual([])
  expect(text).toMatch(/As it was written\.[\s\S]*A link to a page/)
  expect(server.heard).toEqual([])
})
