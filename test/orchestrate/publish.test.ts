import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publish } from '../../scripts/orchestrate/publish.ts'

let folder: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-publish-'))
  out = join(folder, 'out')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = (name: string, content = name) => ({ name, mediaType: '', bytes: new TextEncoder().encode(content) })

/** A receipt that names files, as a build before this one left it. */
const receipt = (names: string[]) =>
  file('receipt.json', JSON.stringify({ artefacts: names.map((name) => ({ name })) }))

async function held(): Promise<string[]> {
  return (await readdir(out, { recursive: true })).sort()
}

it('puts files into folders, and removes those of an earlier receipt with the folders that they leave empty', async () => {
  await publish(out, [
    file('a.epub'),
    file('read/index.html'),
    file('read/pictures/deep/dot.svg'),
    receipt(['a.epub', 'read/index.html', 'read/pictures/deep/dot.svg']),
  ])
  expect(await readFile(join(out, 'read/pictures/deep/dot.svg'), 'utf8')).toBe('read/pictures/deep/dot.svg')
  await publish(out, [file('a.epub', 'again'), file('read/other.html'), receipt(['a.epub', 'read/other.html'])])
  expect(await held()).toEqual(['a.epub', 'read', 'read/other.html', 'receipt.json'])
  expect(await readFile(join(out, 'a.epub'), 'utf8')).toBe('again')
  await publish(out, [file('a.epub'), receipt(['a.epub'])])
  expect(await held()).toEqual(['a.epub', 'receipt.json'])
})

it('does not remove a folder in which somebody has put a file', async () => {
  await publish(out, [file('read/index.html'), receipt(['read/index.html'])])
  await writeFile(join(out, 'read/mine.txt'), 'mine')
  await publish(out, [file('a.epub'), receipt(['a.epub'])])
  expect(await held()).toEqual(['a.epub', 'read', 'read/mine.txt', 'receipt.json'])
})

it.each(['../outside.txt', 'read/../../outside.txt', '/outside.txt', '..', '.', 'read//x', ''])(
  'removes nothing for a receipt that names “%s”',
  async (name) => {
    await mkdir(join(out, 'read'), { recursive: true })
    await writeFile(join(folder, 'outside.txt'), 'outside')
    await writeFile(join(out, 'read/x'), 'inside')
    await writeFile(join(out, 'receipt.json'), JSON.stringify({ artefacts: [{ name }] }))
    await publish(out, [file('a.epub')])
    expect(await readFile(join(folder, 'outside.txt'), 'utf8')).toBe('outside')
    expect(await held()).toEqual(['a.epub', 'read', 'read/x', 'receipt.json'])
  },
)

it('changes no file where a folder cannot be made', async () => {
  await publish(out, [file('a.epub', 'earlier')])
  await writeFile(join(out, 'read'), 'a file, not a folder')
  await expect(publish(out, [file('a.epub', 'later'), file('read/index.html')])).rejects.toMatchObject({
    code: 'environment',
  })
  expect(await readFile(join(out, 'a.epub'), 'utf8')).toBe('earlier')
  expect(await held()).toEqual(['a.epub', 'read'])
})
