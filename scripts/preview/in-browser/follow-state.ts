import type { ShownState } from '../shown-state.ts'

export interface FollowStateOptions {
  /** Told the whole state and which of its parts are new. */
  onChange: (state: ShownState, changed: (keyof ShownState)[]) => void
  /** The server has ended, or cannot be reached; it is asked again. */
  onAway: () => void
}

/** Follows the news of the server. When it has been away, it tells everything again. */
export function followState({ onChange, onAway }: FollowStateOptions): void {
  let state: ShownState = { status: { phase: 'working', text: '' }, printed: {}, messages: [] }
  let isNew = true
  const events = new EventSource('/events')
  events.addEventListener('open', () => {
    isNew = true
  })
  events.addEventListener('message', ({ data }) => {
    const news = JSON.parse(String(data)) as Partial<ShownState>
    const printed = isNew ? (news.printed ?? {}) : { ...state.printed, ...news.printed }
    isNew = false
    state = { ...state, ...news, printed }
    onChange(state, Object.keys(news) as (keyof ShownState)[])
  })
  events.addEventListener('error', onAway)
}
