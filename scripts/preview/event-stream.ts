import type { ServerResponse } from 'node:http'

export interface EventStream {
  /** Begins to tell a page the news: first this, then all that `send` is given. */
  open: (response: ServerResponse, first: object) => void
  send: (news: object) => void
}

/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): each is a JSON document. */
export function eventStream(): EventStream {
  const listeners = new Set<ServerResponse>()
  const event = (news: object) => `data: ${JSON.stringify(news)}\n\n`
  return {
    open(response, first) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
      // A page whose server has ended soon asks again.
      response.write(`retry: 1000\n${event(first)}`)
      listeners.add(response)
      response.once('close', () => listeners.delete(response))
    },
    send(news) {
      for (const response of listeners) response.write(event(news))
    },
  }
}
