import type { Edition, Metadata, Picture, Theme } from '../edition/types.ts'
import { drawCover } from '../themes/draw-cover.ts'
import { renderCover } from '../themes/render-cover.ts'

export interface MakeCoverOptions {
  theme: Theme
  metadata: Metadata
  /** What the author gives as the cover. */
  given: Picture | undefined
}

/** The edition's cover: the author's, else the one that the theme draws. */
export async function makeCover({
  theme,
  metadata,
  given,
}: MakeCoverOptions): Promise<Pick<Edition, 'cover' | 'coverType'>> {
  if (!given) return { cover: await drawCover(theme, metadata), coverType: 'image/png' }
  if (given.mediaType === 'image/svg+xml')
    return { cover: await renderCover(given.bytes, theme), coverType: 'image/png' }
  return { cover: given.bytes, coverType: given.mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png' }
}
