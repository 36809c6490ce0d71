import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a manuscript of as many chapters: each has a section, a note and a link to the next one. */
export async function inventLongBook(folder: string, chapters: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const names = Array.from({ length: chapters }, (_, index) => `chapter-${index + 1}.md`)
  const settings = [
    'title: A book of many chapters',
    'slug: many-chapters',
    'creators: [Nobody]',
    'date: 2026-11-22',
    'rights: CC0-1.0',
    `contents: { body: [${names.join(', ')}] }`,
  ]
  await writeFile(join(folder, 'edition.yaml'), `${settings.join('\n')}\n`)
  for (const [index, name] of names.entries()) {
    await writeFile(join(folder, name), chapter(index + 1, names[(index + 1) % chapters] ?? ''))
  }
}

function chapter(number: number, next: string): string {
  return [
    `# Night ${number}`,
    `The tale of night ${number} was broken off at dawn, and the listener asked for more.[^n]`,
    '## What was left over',
    `It is told in [](${next}), which begins where this one ends.`,
    `[^n]: He asked ${number} times.`,
    '',
  ].join('\n\n')
}
