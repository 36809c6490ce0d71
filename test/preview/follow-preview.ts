import type { ShownState } from '../../scripts/preview/shown-state.ts'

export interface FollowedPreview {
  /** The state, as soon as it is as it should be. */
  until: (isSo: (state: ShownState) => boolean) => Promise<ShownState>
  stop: () => void
}

/** Follows the news of a preview as its page does. */
export async function followPreview(url: string): Promise<FollowedPreview> {
  const abort = new AbortController()
  const { body } = await fetch(`${url}events`, { signal: abort.signal })
  if (!body) throw new Error('The preview has no news.')
  let state: ShownState = { status: { phase: 'working', text: '' }, printed: {}, messages: [] }
  const waiting = new Set<() => void>()
  const reading = (async () => {
    let rest = ''
    for await (const part of body.pipeThrough(new TextDecoderStream())) {
      const events = `${rest}${part}`.split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const news = JSON.parse(event.slice(event.indexOf('data: ') + 6)) as Partial<ShownState>
        state = { ...state, ...news, printed: { ...state.printed, ...news.printed } }
        for (const look of waiting) look()
      }
    }
  })()
  reading.catch(() => {})
  return {
    until: (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo(state)) return
          waiting.delete(look)
          resolve(state)
        }
        waiting.add(look)
        look()
      }),
    stop: () => abort.abort(),
  }
}
