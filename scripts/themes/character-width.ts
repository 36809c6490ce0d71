import { create } from 'fontkit'
import type { ThemeFont } from '../edition/types.ts'

/** Running text of about the letter frequencies of English, in which the word spaces count too. */
const sample =
  'It was in the spring of that year that the delegates of the workshops met again, and what they had to say about bread, ' +
  'wages and the conduct of the war was written down by a clerk who would rather have been at home. “We have waited,” ' +
  'said one of them, “until there was nothing left to wait for; and now you ask us to be patient.”'

const measured = new WeakMap<Uint8Array, number>()

/** The average width of a character in running text, in sizes of the type. */
export function characterWidth({ bytes }: ThemeFont): number {
  const known = measured.get(bytes)
  if (known !== undefined) return known
  const font = create(Buffer.from(bytes))
  if (!('layout' in font)) throw new Error('A collection of fonts has no width of its own.')
  const width = font.layout(sample).advanceWidth / font.unitsPerEm / sample.length
  measured.set(bytes, width)
  return width
}
