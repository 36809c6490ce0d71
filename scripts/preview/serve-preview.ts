import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { answerRequests } from './answer-requests.ts'
import { eventStream } from './event-stream.ts'
import { loadPreviewScript } from './load-preview-script.ts'
import type { PreviewNews, ServerNews } from './preview-news.ts'
import { previewState } from './preview-state.ts'

/** The thread of the preview’s server. `workerData` has the ports to try, one after another; 0 is any. */
const { ports } = workerData as { ports: number[] }
const tell = (news: ServerNews) => parentPort?.postMessage(news)
const state = previewState()
const events = eventStream()
const answer = answerRequests({ state, events, onLook: (sections) => tell({ kind: 'looking', sections }) })
const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy())
})

parentPort?.on('message', (news: PreviewNews) => {
  const changed = state.take(news)
  if (changed) events.send(changed)
})
server.on('error', (error: NodeJS.ErrnoException) => {
  const code = error.code ?? error.message
  if (code === 'EADDRINUSE' && ports.length > 0) listen()
  else tell({ kind: 'refused', code })
})
server.on('listening', () => tell({ kind: 'listening', port: (server.address() as AddressInfo).port }))
listen()
// Made while the book is read for the first time.
loadPreviewScript().catch(() => {})

function listen(): void {
  server.listen(ports.shift(), '127.0.0.1')
}
