import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runVerb } from './run-verb.ts'

let folder: string
let out: string
/** The build's own folder for temporary files: what is left in it was not put away. */
let temporary: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-interrupted-'))
  out = join(folder, 'out')
  temporary = join(folder, 'temporary')
  await mkdir(temporary)
  await mkdir(out)
  for (const name of earlier) await writeFile(join(out, name), `earlier ${name}`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const earlier = ['the-long-retreat.epub', 'the-long-retreat.pdf', 'index.html', 'receipt.json', 'SHA256SUMS']

async function expectEarlierOutputs(): Promise<void> {
  expect((await readdir(out)).sort()).toEqual([...earlier].sort())
  for (const name of earlier) expect(await readFile(join(out, name), 'utf8')).toBe(`earlier ${name}`)
}

/** Command lines of running processes that name a folder; only Linux tells. */
async function processesOf(path: string): Promise<string[]> {
  const ids = process.platform === 'linux' ? (await readdir('/proc')).filter((name) => /^\d+$/.test(name)) : []
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(path))
}

const moments: [string, string, number][] = [
  ['while it reads', 'Reading', 0],
  ['while its browser starts', 'Printing the PDF', 100],
  ['while it prints', 'Printing with', 1500],
]

describe.each(['SIGINT', 'SIGTERM'] as const)('a build that is sent a %s', (name) => {
  it.each(moments)(
    '%s leaves the earlier files whole, and no browser or half-made file',
    async (_moment, line, wait) => {
      let sent = false
      const { code, stdout } = await runVerb('build', ['--out', out, '--verbose', '--no-cache'], {
        environment: { TMPDIR: temporary },
        onProgress: (stderr, signal) => {
          if (sent || !stderr.includes(line)) return
          sent = true
          setTimeout(signal, wait, name)
        },
      })
      expect(sent).toBe(true)
      expect({ code, stdout }).toEqual({ code: name === 'SIGINT' ? 130 : 143, stdout: '' })
      await expectEarlierOutputs()
      await expect.poll(() => processesOf(temporary), { timeout: 5000 }).toEqual([])
      // tsx keeps what it has compiled.
      expect((await readdir(temporary)).filter((each) => !each.startsWith('tsx-'))).toEqual([])
    },
  )
})

describe('publishing that is cut short', () => {
  it('leaves the earlier files whole and nothing beside them', async () => {
    const publish = fileURLToPath(new URL('../../scripts/orchestrate/publish.ts', import.meta.url))
    const script = `
      import { readdirSync } from 'node:fs'
      import { publish } from ${JSON.stringify(publish)}
      const bytes = new Uint8Array(64e6)
      const names = ['the-long-retreat.epub', 'the-long-retreat.pdf', 'index.html']
      publish(${JSON.stringify(out)}, names.map((name) => ({ name, mediaType: '', bytes })))
      const staged = () => readdirSync(${JSON.stringify(out)}).some((name) => name.startsWith('.making-'))
      setInterval(() => staged() && process.exit(130), 1)
    `
    const words = ['--import', 'tsx', '--input-type=module', '--eval', script]
    const code = await new Promise((resolve) => {
      const child = execFile(process.execPath, words)
      child.once('close', resolve)
    })
    expect(code).toBe(130)
    await expectEarlierOutputs()
  })
})
