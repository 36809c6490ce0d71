import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importManuscript } from '../../scripts/orchestrate/import-manuscript.ts'

const file = fileURLToPath(new URL('../fixtures/transcription.txt', import.meta.url))
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-import-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('importManuscript', () => {
  it('writes a manuscript and names its files and its messages', async () => {
    const into = join(folder, 'books', 'a-shop')
    const { written, messages } = await importManuscript({ file, into, slug: 'a-shop', date: '2026-11-01' })
    const names = ['edition.yaml', '01-the-weavers-and-the-rise-of-the-store.md']
    expect(written).toEqual(names.map((name) => join(into, name)))
    expect((await readdir(into)).sort()).toEqual([...names].sort())
    expect(await readFile(join(into, 'edition.yaml'), 'utf8')).toContain('slug: a-shop\n')
    expect(messages.map((message) => message.path)).toEqual([file])
    expect(await readdir(join(folder, 'books'))).toEqual(['a-shop'])
  })

  it('copies the references and cites them', async () => {
    const references = join(folder, 'works.yml')
    const work = '- id: ormerod\n  type: book\n  author: [{family: Ormerod}]\n  title: The Weavers’ Shop\n'
    await writeFile(references, work)
    const into = join(folder, 'cited')
    const { written, messages } = await importManuscript({ file, into, references })
    expect(written).toContain(join(into, 'references.yaml'))
    expect(await readFile(join(into, 'references.yaml'), 'utf8')).toBe(work)
    const chapter = await readFile(join(into, '01-the-weavers-and-the-rise-of-the-store.md'), 'utf8')
    expect(chapter).toContain('on its scale. [@ormerod]')
    expect(messages.map((message) => message.path)).toEqual([file, references])
  })

  it('refuses references that are not there, and writes nothing with references that are broken', async () => {
    const into = join(folder, 'new')
    const references = join(folder, 'works.yaml')
    await expect(importManuscript({ file, into, references })).rejects.toMatchObject({ code: 'usage' })
    await expect(importManuscript({ file, into, references: 'works.docx' })).rejects.toMatchObject({ code: 'usage' })
    await writeFile(references, '- id: [\n')
    const { written, messages } = await importManuscript({ file, into, references })
    expect(written).toEqual([])
    expect(messages[0]?.messages[0]?.ruleId).toBe('yaml-is-valid')
  })

  it('fills an empty folder', async () => {
    await mkdir(join(folder, 'empty'))
    const { written } = await importManuscript({ file, into: join(folder, 'empty') })
    expect(written).toHaveLength(2)
  })

  it('refuses a folder with files in it and leaves them alone', async () => {
    await writeFile(join(folder, 'notes.md'), 'Mine.')
    await expect(importManuscript({ file, into: folder })).rejects.toMatchObject({
      name: 'EditionError',
      code: 'usage',
      hint: expect.stringContaining('--into'),
    })
    expect(await readdir(folder)).toEqual(['notes.md'])
  })

  it('refuses a file where a folder should be', async () => {
    await writeFile(join(folder, 'taken'), '')
    await expect(importManuscript({ file, into: join(folder, 'taken') })).rejects.toMatchObject({ code: 'usage' })
    await expect(importManuscript({ file, into: join(folder, 'taken', 'below') })).rejects.toMatchObject({
      code: 'usage',
    })
  })

  it('says which formats it reads, and when there is no file', async () => {
    const into = join(folder, 'new')
    await expect(importManuscript({ file: 'book.docx', into })).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('.txt'),
    })
    await expect(importManuscript({ file: join(folder, 'none.txt'), into })).rejects.toMatchObject({ code: 'usage' })
  })

  it('writes nothing from bytes that are not UTF-8 and names the first of them', async () => {
    const source = join(folder, 'old.txt')
    await writeFile(source, Buffer.from('The mill\r\n\r\nIt was the miller\x92s house.\r\n', 'latin1'))
    const { written, messages } = await importManuscript({ file: source, into: join(folder, 'new') })
    expect(written).toEqual([])
    expect(messages.flatMap((message) => message.messages)).toMatchObject([
      { ruleId: 'file-is-utf8', fatal: true, line: 3, column: 18 },
    ])
    expect(await readdir(folder)).toEqual(['old.txt'])
  })

  it('writes nothing of a text that is empty', async () => {
    await writeFile(join(folder, 'empty.txt'), '\n')
    const { written, messages } = await importManuscript({ file: join(folder, 'empty.txt'), into: join(folder, 'new') })
    expect(written).toEqual([])
    expect(messages[0]?.messages[0]?.ruleId).toBe('manuscript-has-text')
  })
})
