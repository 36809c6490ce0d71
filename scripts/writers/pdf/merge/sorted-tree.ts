import type { BookFile } from './book-file.ts'

const entriesInLeaf = 64

/**
 * Writes a name tree or a number tree (ISO 32000-1, 7.9.6 and 7.9.7) of two levels, so that a viewer reads only the leaf it
 * needs. Keys and values are PDF syntax, in the order of the keys. Returns the root’s number.
 */
export function sortedTree(file: BookFile, kind: 'Names' | 'Nums', entries: [key: string, value: string][]): number {
  const leaves: string[] = []
  for (let start = 0; start < entries.length; start += entriesInLeaf) {
    const own = entries.slice(start, start + entriesInLeaf)
    const limits = `/Limits [${own[0]?.[0]} ${own.at(-1)?.[0]}]`
    leaves.push(`${file.add(`<<${limits} /${kind} [${own.map((entry) => entry.join(' ')).join(' ')}]>>`)} 0 R`)
  }
  return file.add(leaves.length === 0 ? `<</${kind} []>>` : `<</Kids [${leaves.join(' ')}]>>`)
}
