import { createHash } from 'node:crypto'
import type { Edition } from '../../edition/types.ts'

/** A name for all that `prepareTab` gives a tab: editions for which it would do the same have the same. */
export function nameOfPreparation({ metadata, theme, pictures }: Edition): string {
  const hash = createHash('sha256').update(metadata.language)
  for (const { bytes, ...font } of theme.fonts) hash.update(JSON.stringify(font)).update(bytes)
  for (const { bytes, print, ...picture } of pictures) hash.update(JSON.stringify(picture)).update(print ?? bytes)
  return hash.digest('hex')
}
