import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPreview, type Preview } from '../../scripts/preview/open-preview.ts'
import { followPreview } from './follow-preview.ts'

let preview: Preview
const looked: string[][] = []
beforeAll(async () => {
  preview = await openPreview({ port: 0, onLook: (sections) => looked.push(sections) })
})
afterAll(() => preview.close())

interface Asked {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Paths go out as they are written, which a URL would not let through. */
function ask({
  path = '/',
  method = 'GET',
  headers = {},
  body,
}: Asked): Promise<{ status: number; text: string; policy: string }> {
  const { hostname, port } = new URL(preview.url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          policy: String(response.headers['content-security-policy']),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

describe('the server of a preview', () => {
  test('gives its page, which asks no other host', async () => {
    const { status, text, policy } = await ask({})
    expect(status).toBe(200)
    expect(text).toContain('<script type="module" src="/preview.js">')
    expect(policy).toContain("default-src 'none'")
    expect(`${text}${policy}`).not.toMatch(/https?:\/\//)
  })

  test.each(['evil.example', 'evil.example:7878', '127.0.0.1.evil.example', 'localhost.evil.example', '[::2]:80'])(
    'refuses the host “%s”',
    async (host) => {
      for (const path of ['/', '/events', '/preview.js']) {
        expect((await ask({ path, headers: { host } })).status).not.toBe(200)
      }
    },
  )

  test('refuses pages of another origin', async () => {
    const { host } = new URL(preview.url)
    expect((await ask({ headers: { host, origin: 'http://evil.example' } })).status).toBe(403)
    expect((await ask({ headers: { host, origin: `http://${host}` } })).status).toBe(200)
  })

  test.each([
    '/../package.json',
    '/foliate/../package.json',
    '/foliate/..%2fpackage.json',
    '/foliate/vendor/../../pdfjs-dist/package.json',
    '/pdfjs/../package.json',
    '/pdfjs/pdf.mjs.map',
    '/serve-preview.ts',
    '/in-browser/preview.html',
    '/sections/0123.pdf',
    '/books/0123.epub',
    '//etc/passwd',
  ])('has no file “%s”', async (path) => {
    expect((await ask({ path })).status).toBe(404)
  })

  test('is told what is on the screen, and believes no nonsense', async () => {
    expect((await ask({ path: '/looking', method: 'POST', body: '["mill"]' })).status).toBe(200)
    await expect.poll(() => looked).toEqual([['mill']])
    expect((await ask({ path: '/looking', method: 'POST', body: '[1]' })).status).toBe(400)
    expect((await ask({ path: '/looking', method: 'POST', body: '{' })).status).toBe(400)
    expect((await ask({ path: '/looking', method: 'POST', body: ' '.repeat(70_000) })).status).toBe(413)
    expect((await ask({ method: 'DELETE' })).status).toBe(405)
    expect(looked).toHaveLength(1)
  })

  test('tells of a section once, and again when it has changed', async () => {
    const news = await followPreview(preview.url)
    const place = { page: 1, top: 30, file: 'mill.md', line: 9, column: 1, reference: '1.2' }
    const section = (text: string) => ({ id: 'mill', bytes: new TextEncoder().encode(text), pages: 2, texts: [place] })
    preview.showSection(section('one'))
    const first = (await news.until(({ printed }) => printed.mill !== undefined)).printed.mill
    preview.showSection(section('one'))
    preview.showSection(section('two'))
    const second = (await news.until(({ printed }) => printed.mill?.hash !== first?.hash)).printed.mill
    expect((await ask({ path: `/sections/${first?.hash}.pdf` })).text).toBe('one')
    expect((await ask({ path: `/sections/${second?.hash}.pdf` })).text).toBe('two')
    expect(JSON.parse((await ask({ path: `/sections/${second?.hash}.json` })).text)).toEqual([place])
    const said = { file: 'mill.md', column: 3, severity: 'error', rule: 'r', reason: 'No.', help: '' } as const
    preview.showMessages([
      { ...said, line: 11 },
      { ...said, file: 'other.md', line: 1 },
    ])
    const { messages } = await news.until((state) => state.messages.length === 2)
    expect(messages.map(({ at }) => at)).toEqual([{ section: 'mill', page: 1, top: 30 }, undefined])
    news.stop()
  })
})

test('a port that is taken is said', async () => {
  const port = Number(new URL(preview.url).port)
  await expect(openPreview({ port, onLook: () => {} })).rejects.toThrow(/the port is in use/)
})
