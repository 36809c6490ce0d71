import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runVerb } from './run-verb.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

let folder: string
let book: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-cli-'))
  book = join(folder, 'book')
  await cp(fixture('small-book'), book, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Every path below a folder with the time of its last change. */
async function listing(root: string): Promise<string[]> {
  const paths = (await readdir(root, { recursive: true })).sort()
  return Promise.all(paths.map(async (path) => `${path} ${(await stat(join(root, path))).mtimeMs}`))
}

describe.each(['build', 'check', 'import', 'verify-edition'])('%s', (verb) => {
  it('tells with --help what it does, and does nothing', async () => {
    const { code, stdout, stderr } = await runVerb(verb, ['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^npm run ${verb} -- `))
    expect(stdout).toContain('--json')
  })

  it('refuses an option that it does not know, with code 2', async () => {
    const { code, stdout, stderr } = await runVerb(verb, ['--no-such-option'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--no-such-option')
    expect(stderr).toContain('--help')
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('refuses one argument too many, and a folder or file that is not there, with code 2', async () => {
    expect((await runVerb(verb, ['one', 'two'])).code).toBe(2)
    const into = verb === 'import' ? ['--into', join(folder, 'new')] : []
    const { code, stdout, stderr } = await runVerb(verb, [join(folder, 'missing.txt'), ...into])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('missing.txt')
  })
})

describe('check', () => {
  it('prints its summary and nothing else, and writes no file', async () => {
    const before = await listing(folder)
    const { code, stdout, stderr } = await runVerb('check', [book])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^.*nothing to mend in 2 chapters, \d+ words\.\n$/)
    expect(await listing(folder)).toEqual(before)
  })

  it('names every problem on stderr, with code 1, and writes no file', async () => {
    await writeFile(join(book, 'tide.md'), '# The tide\n\nA call.[^gone]\n')
    const before = await listing(folder)
    const { code, stdout, stderr } = await runVerb('check', [book])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/tide\.md:3:8 {2}error {2}note-has-definition/)
    expect(await listing(folder)).toEqual(before)
  })

  it('gives one JSON document with --json: whether it went well, the messages and the result', async () => {
    const well = JSON.parse((await runVerb('check', [book, '--json'])).stdout)
    expect(Object.keys(well).sort()).toEqual(['messages', 'ok', 'result'])
    expect(well).toMatchObject({ ok: true, messages: [], result: { figures: { chapters: 2, notes: 3, works: 1 } } })

    await writeFile(join(book, 'tide.md'), '# The tide\n\nA call.[^gone]\n')
    const { code, stdout } = await runVerb('check', [book, '--json'])
    expect(code).toBe(1)
    const { ok, messages } = JSON.parse(stdout)
    expect(ok).toBe(false)
    expect(messages).toContainEqual(
      expect.objectContaining({ severity: 'error', rule: 'note-has-definition', line: 3, column: 8 }),
    )
  })

  it('says that a folder has no edition.yaml and how to begin one, with code 2', async () => {
    await rm(join(book, 'edition.yaml'))
    const { code, stdout, stderr } = await runVerb('check', [book])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/There is no edition\.yaml in .*\n(.*\n)+ {4}contents:\n/)
  })
})

describe('build', () => {
  it('puts the files where it was told and says so; with --json it lists what the folder holds', async () => {
    const out = join(folder, 'out')
    const { code, stdout } = await runVerb('build', [book, '--out', out, '--formats', 'epub,web', '--json'])
    expect(code).toBe(0)
    const { ok, result } = JSON.parse(stdout)
    expect(ok).toBe(true)
    const names = result.artefacts.map(({ name }: { name: string }) => name)
    expect(names).toEqual([
      'the-tide-mill.epub',
      ...['index', 'imprint', 'mill', 'tide', 'bibliography'].map((page) => `read/${page}.html`),
      'read/reading.css',
      'index.html',
    ])
    const held = (await readdir(out, { recursive: true })).filter((name) => name !== 'read')
    expect(held.sort()).toEqual([...names, 'receipt.json', 'SHA256SUMS'].sort())
    for (const { name, bytes } of result.artefacts) expect((await stat(join(out, name))).size).toBe(bytes)
  })

  it('makes nothing of a manuscript with an error, with code 1', async () => {
    await writeFile(join(book, 'tide.md'), '# The tide\n\nA call.[^gone]\n')
    const { code, stdout, stderr } = await runVerb('build', [book, '--out', join(folder, 'out')])
    expect(code).toBe(1)
    expect(stdout).toContain('Nothing was made')
    expect(stderr).toContain('note-has-definition')
    expect(await readdir(folder)).toEqual(['book'])
  })

  it('says on stderr which files of an earlier build it removes', async () => {
    const out = join(folder, 'out')
    const first = await runVerb('build', [book, '--out', out, '--formats', 'web'])
    expect(first.stderr).not.toContain('Removing')
    await writeFile(join(out, 'mine.txt'), 'mine')
    const { code, stderr } = await runVerb('build', [book, '--out', out, '--formats', 'epub'])
    expect(code).toBe(0)
    expect(stderr).toMatch(/Removing what is no longer made from .*: read\/, index\.html …/)
    const held = ['SHA256SUMS', 'mine.txt', 'receipt.json', 'the-tide-mill.epub']
    expect((await readdir(out)).sort()).toEqual(held)
  })

  it('refuses a format or a theme that there is not, with code 2', async () => {
    const format = await runVerb('build', [book, '--formats', 'epub,mobi'])
    expect(format.code).toBe(2)
    expect(format.stderr).toContain('mobi')
    const theme = await runVerb('build', [book, '--theme', 'baroque', '--out', join(folder, 'out')])
    expect(theme.code).toBe(2)
    expect(theme.stderr).toContain('baroque')
  })

  it('says with code 3 that a folder cannot be written', async () => {
    await copyFile(join(book, 'tide.md'), join(folder, 'a-file'))
    const { code, stderr } = await runVerb('build', [book, '--formats', 'epub', '--out', join(folder, 'a-file', 'out')])
    expect(code).toBe(3)
    expect(stderr).toContain('--out')
  })
})

describe('build, without a browser', () => {
  const commands = /npx puppeteer browsers install chrome-headless-shell\n.*apt-get install -y chromium/

  it('ends with code 3 and two commands that provide one', async () => {
    const environment = { PUPPETEER_EXECUTABLE_PATH: '/nonexistent' }
    const { code, stderr } = await runVerb('build', [book, '--out', join(folder, 'out')], { environment })
    expect(code).toBe(3)
    expect(stderr).toContain('PUPPETEER_EXECUTABLE_PATH names /nonexistent')
    expect(stderr).toMatch(commands)
    expect(await readdir(folder)).toEqual(['book'])
  })

  it('still makes the EPUB', async () => {
    const environment = { PUPPETEER_EXECUTABLE_PATH: '/nonexistent' }
    const words = [book, '--out', join(folder, 'out'), '--formats', 'epub']
    expect((await runVerb('build', words, { environment })).code).toBe(0)
  })

  it('prints with a browser of the machine, or says why there is none, when the cache cannot be written', async () => {
    const cache = join(folder, 'a-file', 'cache')
    await writeFile(join(folder, 'a-file'), '')
    const environment = {
      OCTAVO_CACHE: cache,
      PUPPETEER_CACHE_DIR: join(folder, 'none'),
      PUPPETEER_EXECUTABLE_PATH: undefined,
      CHROME_PATH: undefined,
    }
    const words = [book, '--out', join(folder, 'out'), '--formats', 'pdf', '--verbose']
    const { code, stderr } = await runVerb('build', words, { environment })
    if (code === 0) return expect(stderr).toMatch(/Printing with .*\(the system\)/)
    expect(code).toBe(3)
    expect(stderr).toContain(cache)
    expect(stderr).toMatch(commands)
    return expect(await readFile(join(folder, 'a-file'), 'utf8')).toBe('')
  }, 200_000)
})

describe('verify-edition', () => {
  it('ends with 0 where all is as the receipt says, 1 where it is not, 2 without a receipt', async () => {
    const out = join(folder, 'out')
    const words = [out, '--book', book, '--json']
    await writeFile(
      join(book, 'edition.yaml'),
      `${await readFile(join(book, 'edition.yaml'), 'utf8')}epub: { pageList: none }\n`,
    )
    await runVerb('build', [book, '--out', out, '--formats', 'epub'])
    const well = await runVerb('verify-edition', words)
    expect(well.code).toBe(0)
    const { ok, result } = JSON.parse(well.stdout)
    expect({ ok, agrees: result.agrees, differences: result.rebuild.differences }).toEqual({
      ok: true,
      agrees: true,
      differences: [],
    })

    await writeFile(join(out, 'the-tide-mill.epub'), 'no EPUB')
    const changed = await runVerb('verify-edition', [...words.slice(0, 3), '--no-rebuild'])
    expect(changed.code).toBe(1)
    expect(changed.stdout).toMatch(/the-tide-mill\.epub: changed\n/)
    expect(changed.stdout).toContain('rebuild: not done')

    await writeFile(join(out, 'receipt.json'), '{}')
    const broken = await runVerb('verify-edition', words)
    expect(broken.code).toBe(2)
    expect(JSON.parse(broken.stdout)).toMatchObject({ ok: false, error: { code: 'usage' } })
  })
})

describe('import', () => {
  it('makes a manuscript that check finds nothing wrong with, and never overwrites one', async () => {
    const into = join(folder, 'imported')
    const words = [fixture('transcription.txt'), '--into', into, '--slug', 'a-shop', '--json']
    const { code, stdout } = await runVerb('import', words)
    expect(code).toBe(0)
    const { ok, result } = JSON.parse(stdout)
    expect(ok).toBe(true)
    expect(result.written.length).toBe((await readdir(into)).length)
    expect((await runVerb('check', [into])).code).toBe(0)

    await mkdir(join(folder, 'full'))
    await writeFile(join(folder, 'full', 'mine.md'), 'Mine.')
    const refused = await runVerb('import', [fixture('transcription.txt'), '--into', join(folder, 'full')])
    expect(refused.code).toBe(2)
    expect(await readdir(join(folder, 'full'))).toEqual(['mine.md'])
  })
})
