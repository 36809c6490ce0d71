import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EditionError } from '../../../../scripts/diagnostics/edition-error.ts'
import { withTabs } from '../../../../scripts/writers/pdf/browser/with-tabs.ts'
import { processesOf } from './processes-of.ts'

let folder: string
const usual = process.env.TMPDIR

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-tabs-'))
  process.env.TMPDIR = folder
})
afterEach(async () => {
  if (usual === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usual
  await rm(folder, { recursive: true, force: true })
})

async function expectNothingLeft(): Promise<void> {
  expect(await readdir(folder)).toEqual([])
  await expect.poll(() => processesOf(folder), { timeout: 5000 }).toEqual([])
}

const prepare = (page: Page) => page.setContent('<title>Prepared</title>')
const numbers = [1, 2, 3, 4, 5, 6]
const square = (page: Page, number: number) =>
  page.evaluate(`document.title + " ${number} squared is " + ${number} * ${number}`)
const squares = numbers.map((number) => `Prepared ${number} squared is ${number * number}`)

/** Ways in which a browser fails with what it is given. */
const troubles: Record<string, (page: Page) => Promise<unknown>> = {
  'is killed': async (page) => {
    page.browser().process()?.kill('SIGKILL')
  },
  'loses a tab while that is at work': (page) => {
    page.goto('chrome://crash').catch(() => {})
    return page.evaluate('new Promise(() => {})')
  },
  'loses a tab and says something else': (page) => page.goto('chrome://crash'),
  'is held up by what it runs': (page) => page.evaluate('for (;;);'),
  'is closed': (page) => page.browser().close(),
}
const patienceFor = (trouble: string) => (trouble === 'is held up by what it runs' ? 3000 : 60_000)

describe.each(Object.entries(troubles))('a browser that %s', (name, trouble) => {
  test('is replaced once, and every job has its result', async () => {
    const steps: string[] = []
    let troubled = 0
    const options = { tabs: 2, prepare, patience: patienceFor(name), onStep: (line: string) => steps.push(line) }
    const results = await withTabs(options, (run) =>
      Promise.all(
        numbers.map((number) =>
          run(async (page) => {
            if (number === 3 && troubled++ === 0) await trouble(page)
            return square(page, number)
          }, `number ${number}`),
        ),
      ),
    )
    expect(results).toEqual(squares)
    expect(troubled).toBe(2)
    expect(steps).toContainEqual(expect.stringMatching(/^number 3 is begun again in a fresh browser: /))
    expect(steps.filter((line) => line.startsWith('Printing with'))).toHaveLength(2)
    await expectNothingLeft()
  })

  test('twice with the same job is an error that names it', async () => {
    let troubled = 0
    const options = { tabs: 2, prepare, patience: patienceFor(name) }
    const failure = await withTabs(options, (run) =>
      Promise.all(
        numbers.map((number) =>
          run(async (page) => {
            if (number !== 3) return square(page, number)
            troubled += 1
            return trouble(page).then(() => square(page, number))
          }, `number ${number}`),
        ),
      ),
    ).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(EditionError)
    expect(failure).toMatchObject({
      code: 'environment',
      message: expect.stringMatching(/^The browser failed twice with number 3: .+\.$/),
      hint: expect.stringMatching(/memory[\s\S]*PUPPETEER_EXECUTABLE_PATH/),
    })
    expect(troubled).toBe(2)
    await expectNothingLeft()
  })
})

describe('jobs', () => {
  test.each([new Error('A bug.'), new EditionError('A fault.', { code: 'config' })])(
    'that throw %s are not done again',
    async (thrown) => {
      let tries = 0
      const failure = withTabs({ tabs: 2, prepare }, (run) =>
        run(async () => {
          tries += 1
          throw thrown
        }, 'the job'),
      )
      await expect(failure).rejects.toBe(thrown)
      expect(tries).toBe(1)
      await expectNothingLeft()
    },
  )

  test('after one that threw have a tab that it has not touched', async () => {
    const title = await withTabs({ tabs: 1, prepare }, async (run) => {
      const spoiling = run(async (page) => {
        await page.evaluate('document.title = "Spoilt"')
        throw new Error('Spoilt.')
      }, 'the first')
      await expect(spoiling).rejects.toThrow('Spoilt.')
      return run((page) => page.title(), 'the second')
    })
    expect(title).toBe('Prepared')
  })

  test('in two tabs run in two processes: one that is held up does not hold up the other', async () => {
    let free: (result: string) => void = () => {}
    const freed = new Promise<string>((resolve) => {
      free = resolve
    })
    const results = await withTabs({ tabs: 2, prepare, patience: 60_000 }, (run) =>
      Promise.all([
        run((page) => Promise.race([page.evaluate('for (;;);'), freed]), 'the one'),
        run(async (page) => {
          const result = await square(page, 2)
          free('freed')
          return result
        }, 'the other'),
      ]),
    )
    expect(results).toEqual(['freed', 'Prepared 2 squared is 4'])
    await expectNothingLeft()
  })

  test('that are still being done when the work ends are abandoned', async () => {
    const steps: string[] = []
    const left: Promise<unknown>[] = []
    await withTabs({ tabs: 1, prepare, onStep: (line) => steps.push(line) }, async (run) => {
      await new Promise<void>((begun) => {
        left.push(
          run((page) => {
            begun()
            return page.evaluate('new Promise(() => {})')
          }, 'the first').catch(String),
        )
        left.push(run((page) => page.title(), 'the second').catch(String))
      })
    })
    expect(await Promise.all(left)).toEqual([
      'Error: The tabs were closed before the job was done.',
      'Error: The tabs were given back before the job was begun.',
    ])
    expect(steps).not.toContainEqual(expect.stringContaining('begun again'))
    await expectNothingLeft()
  })
})

test.each([
  ['SIGINT', 'for (;;);'],
  ['SIGTERM', 'new Promise(() => {})'],
] as const)('a program that ends by %s while a job is done leaves nothing', async (signal, work) => {
  const module = new URL('../../../../scripts/writers/pdf/browser/with-tabs.ts', import.meta.url)
  const script = `
    import { withTabs } from ${JSON.stringify(fileURLToPath(module))}
    process.once('SIGINT', () => process.exit(130))
    process.once('SIGTERM', () => process.exit(143))
    const job = (page) => {
      const working = page.evaluate(${JSON.stringify(work)})
      process.stdout.write('working')
      return working
    }
    withTabs({ tabs: 1, prepare: async () => {} }, (run) => run(job, 'endless'))
  `
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script])
  await once(child.stdout, 'data')
  if (process.platform === 'linux') expect(await processesOf(folder)).not.toEqual([])
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([signal === 'SIGINT' ? 130 : 143, null])
  await expect.poll(() => processesOf(folder), { timeout: 5000 }).toEqual([])
  // tsx keeps what it has compiled.
  expect((await readdir(folder)).filter((name) => !name.startsWith('tsx-'))).toEqual([])
})

test('a preparation that throws is not done again', async () => {
  let tries = 0
  const spoilt = async () => {
    tries += 1
    throw new Error('Cannot be prepared.')
  }
  const failure = withTabs({ tabs: 1, prepare: spoilt }, (run) => run((page) => page.title(), 'the job'))
  await expect(failure).rejects.toThrow('Cannot be prepared.')
  expect(tries).toBe(1)
  await expectNothingLeft()
})

test('the browsers reach nothing outside themselves, even when no request is intercepted', async () => {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    await fetch(`http://127.0.0.1:${port}/it-listens`)
    const reached: string[] = []
    await withTabs({ tabs: 2, prepare }, (run) =>
      Promise.all([
        run(async (page) => {
          for (const host of [
            '127.0.0.1',
            'localhost',
            'a.localhost',
            '[::ffff:127.0.0.1]',
            'proxy.invalid',
            'example.org',
          ])
            await page.goto(`http://${host}:${port}/${host}`).then(
              () => reached.push(host),
              (error: Error) => error,
            )
        }, 'going to servers'),
        run(
          (page) =>
            page.setContent(`<img src="http://127.0.0.1:${port}/img"><link rel="preconnect" href="http://127.0.0.1:${port}">
              <script>new WebSocket('ws://127.0.0.1:${port}/socket'); fetch('http://127.0.0.1:${port}/fetch')</script>`),
          'a page that asks for much',
        ),
      ]),
    )
    expect(reached).toEqual([])
    expect(requests).toEqual(['/it-listens'])
  } finally {
    server.close()
  }
})
