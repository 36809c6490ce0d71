import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EditionError } from '../../../../scripts/diagnostics/edition-error.ts'
import { systemBrowsers } from '../../../../scripts/writers/pdf/browser/system-browsers.ts'
import { withBrowser } from '../../../../scripts/writers/pdf/browser/with-browser.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

const unused = () => Promise.reject(new Error('No browser should have started.'))

describe('a browser that the environment names', () => {
  test.each(['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'])('%s must exist', async (variable) => {
    const environment = { [variable]: join(folder, 'absent') }
    const failure = await withBrowser({ environment }, unused).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(EditionError)
    expect(failure).toMatchObject({ code: 'environment', message: expect.stringContaining(variable) })
  })

  test('must start, and no other takes its place', async () => {
    const executable = join(folder, 'broken')
    await writeFile(executable, '#!/bin/sh\necho "cannot start" >&2\nexit 1\n')
    await chmod(executable, 0o700)
    const environment = { ...process.env, CHROME_PATH: executable }
    const failure = await withBrowser({ environment }, unused).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'environment', message: expect.stringContaining('does not start') })
  }, 30_000)
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the browser of @sparticuz/chromium', () => {
  test('is unpacked once into a private folder, prints, and leaves no profile', async () => {
    const environment: NodeJS.ProcessEnv = { ...process.env, OCTAVO_CACHE: folder, TMPDIR: tmpdir() }
    const { PUPPETEER_EXECUTABLE_PATH: _path, CHROME_PATH: _chrome, ...bare } = environment
    const { packagedBrowser } = await import('../../../../scripts/writers/pdf/browser/packaged-browser.ts')
    const steps: string[] = []
    const onStep = (line: string) => steps.push(line)
    const found = await packagedBrowser({ onStep, environment: bare })
    const again = await packagedBrowser({ onStep, environment: bare })
    expect(again).toEqual(found)
    expect(steps.filter((line) => line.startsWith('Unpacking'))).toHaveLength(1)
    expect((await stat(found?.executable ?? '')).mode & 0o777).toBe(0o700)
    const printed = await withBrowser(
      { environment: { ...bare, ...found?.environment, CHROME_PATH: found?.executable } },
      async (browser) => {
        const page = await browser.newPage()
        await page.setContent('<p>Printed.</p>')
        return page.pdf()
      },
    )
    expect(Buffer.from(printed.subarray(0, 5)).toString()).toBe('%PDF-')
  }, 120_000)
})

describe('the browsers of a system', () => {
  test('are looked for where each platform keeps them', () => {
    expect(systemBrowsers('linux', {})).toContain('/usr/bin/chromium')
    expect(systemBrowsers('darwin', { HOME: '/Users/a' })).toContain(
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    )
    expect(systemBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ])
    expect(systemBrowsers('aix', {})).toEqual([])
  })
})
