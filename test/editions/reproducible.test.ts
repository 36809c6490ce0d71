import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../../', import.meta.url))
const book = join(project, 'test/fixtures/small-book')

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-equal-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Machine {
  /** Of files and folders that the process makes. */
  umask: string
  formats: string
  /** Further options. */
  how?: string
  environment: NodeJS.ProcessEnv
}

/** Builds a manuscript in a process of its own, as `npm run build` does, on what might be another machine. */
async function buildOn(
  manuscript: string,
  out: string,
  { umask, formats, how = '', environment }: Machine,
): Promise<void> {
  const command = `umask ${umask} && exec "$0" --import tsx scripts/build.ts "$1" --out "$2" --formats ${formats} ${how}`
  const child = spawn('sh', ['-c', command, process.execPath, manuscript, out], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (text) => (stderr += text))
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code, stderr).toBe(0)
}

type Made = Record<string, Uint8Array>

async function filesIn(out: string): Promise<Made> {
  const names = (await readdir(out)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(out, name)))] as const)),
  )
}

it('has the same bytes on another machine, with any number of workers and whatever is remembered', {
  timeout: 300_000,
}, async () => {
  const here = join(folder, 'here')
  const elsewhere = join(folder, 'ein anderer Ördner')
  await cp(book, here, { recursive: true })
  await cp(book, elsewhere, { recursive: true })
  const first = { umask: '022', environment: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } }
  const second = { umask: '077', environment: { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }
  const builds: [manuscript: string, machine: Machine][] = [
    [here, { ...first, formats: 'epub,pdf', how: '--workers 1 --no-cache' }],
    [elsewhere, { ...second, formats: 'epub,pdf', how: '--workers 4' }],
    [elsewhere, { ...first, formats: 'epub,pdf', how: '--workers 2' }],
    [here, { ...second, formats: 'epub' }],
  ]
  const made: Made[] = []
  for (const [index, [manuscript, machine]] of builds.entries()) {
    const out = join(folder, `out-${index}`)
    await buildOn(manuscript, out, machine)
    made.push(await filesIn(out))
  }
  const [clean, cold, warm, epub] = made as [Made, Made, Made, Made]
  const pages = strFromU8(
    unzipSync(clean['the-tide-mill.epub'] ?? new Uint8Array())['OEBPS/toc.xhtml'] ?? new Uint8Array(),
  )
  expect(pages).toContain('epub:type="page-list"')
  expect(Object.keys(clean)).toEqual(['SHA256SUMS', 'receipt.json', 'the-tide-mill.epub', 'the-tide-mill.pdf'])
  for (const other of [cold, warm]) {
    for (const [name, bytes] of Object.entries(clean))
      expect([name, Buffer.compare(bytes, other[name] as Uint8Array)]).toEqual([name, 0])
  }
  const without = epub['the-tide-mill.epub'] as Uint8Array
  expect(Buffer.compare(without, clean['the-tide-mill.epub'] as Uint8Array)).toBe(0)
})

it('takes a date that the edition does not name from SOURCE_DATE_EPOCH', { timeout: 120_000 }, async () => {
  const undated = join(folder, 'undated')
  await cp(book, undated, { recursive: true })
  const settings = (await readFile(join(book, 'edition.yaml'), 'utf8')).replace(
    /^date:.*\n/m,
    'epub: {pageList: none}\n',
  )
  await writeFile(join(undated, 'edition.yaml'), settings)
  const zones = ['Asia/Tokyo', 'America/Adak']
  const outs = zones.map((zone) => join(folder, `undated-${zone.slice(0, 4)}`))
  await Promise.all(
    zones.map((TZ, index) =>
      buildOn(undated, outs[index] ?? '', {
        ...{ umask: '022', formats: 'epub' },
        environment: { TZ, SOURCE_DATE_EPOCH: '1700000000' },
      }),
    ),
  )
  const [one, other] = (await Promise.all(outs.map(filesIn))).map((made) => made['the-tide-mill.epub'])
  if (!one || !other) throw new Error('Nothing was built.')
  expect(strFromU8(unzipSync(one)['OEBPS/content.opf'] ?? new Uint8Array())).toContain('<dc:date>2023-11-14</dc:date>')
  expect(Buffer.from(other).equals(one)).toBe(true)
})
