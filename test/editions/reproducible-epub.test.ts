import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
  environment: NodeJS.ProcessEnv
}

/** Builds a manuscript in a process of its own, as `npm run build` does, on what might be another machine. */
async function buildOn(manuscript: string, out: string, { umask, formats, environment }: Machine): Promise<Uint8Array> {
  const command = `umask ${umask} && exec "$0" --import tsx scripts/build.ts "$1" --out "$2" --formats ${formats}`
  const child = spawn('sh', ['-c', command, process.execPath, manuscript, out], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (text) => (stderr += text))
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code, stderr).toBe(0)
  return new Uint8Array(await readFile(join(out, 'the-tide-mill.epub')))
}

it('has the same bytes on another machine, and with a PDF beside it or without', { timeout: 240_000 }, async () => {
  const elsewhere = join(folder, 'ein anderer Ördner')
  await cp(book, elsewhere, { recursive: true })
  const here = await buildOn(book, join(folder, 'here'), {
    ...{ umask: '022', formats: 'epub' },
    environment: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  })
  const there = await buildOn(elsewhere, join(folder, 'there'), {
    ...{ umask: '077', formats: 'epub,pdf' },
    environment: { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  })
  expect(strFromU8(unzipSync(here)['OEBPS/toc.xhtml'] ?? new Uint8Array())).toContain('epub:type="page-list"')
  expect(Buffer.from(there).equals(here)).toBe(true)
})

it('takes a date that the edition does not name from SOURCE_DATE_EPOCH', { timeout: 120_000 }, async () => {
  const undated = join(folder, 'undated')
  await cp(book, undated, { recursive: true })
  const settings = (await readFile(join(book, 'edition.yaml'), 'utf8')).replace(
    /^date:.*\n/m,
    'epub: {pageList: none}\n',
  )
  await writeFile(join(undated, 'edition.yaml'), settings)
  const builds = ['Asia/Tokyo', 'America/Adak'].map((TZ) =>
    buildOn(undated, join(folder, `undated-${TZ.slice(0, 4)}`), {
      ...{ umask: '022', formats: 'epub' },
      environment: { TZ, SOURCE_DATE_EPOCH: '1700000000' },
    }),
  )
  const [one, other] = await Promise.all(builds)
  if (!one || !other) throw new Error('Nothing was built.')
  expect(strFromU8(unzipSync(one)['OEBPS/content.opf'] ?? new Uint8Array())).toContain('<dc:date>2023-11-14</dc:date>')
  expect(Buffer.from(other).equals(one)).toBe(true)
})
