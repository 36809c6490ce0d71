import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EventStream } from './event-stream.ts'
import type { PreviewState } from './preview-state.ts'
import { type ServedFile, servedFile } from './served-files.ts'

export interface AnswerRequestsOptions {
  state: PreviewState
  events: EventStream
  /** Told which sections are on the reader’s screen. */
  onLook: (sections: string[]) => void
}

/** The page asks nothing of any other host, runs no script of a book, and stands in no frame of another page. */
const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline' blob:",
    "img-src 'self' blob: data:",
    "font-src 'self' blob: data:",
    "connect-src 'self' blob:",
    "worker-src 'self'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
const longestBody = 64 * 1024

/**
 * Answers requests of the preview’s own pages. A name of another host in the Host header means that a strange page has
 * made its own name point here (DNS rebinding): it is refused, as is a page of another origin.
 */
export function answerRequests(options: AnswerRequestsOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (!isOurs(request)) return end(response, 403, 'This preview is for pages of its own alone.')
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (request.method === 'POST' && pathname === '/looking') return look(request, response, options)
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET is understood here.')
    if (pathname === '/events') return options.events.open(response, options.state.all())
    const made = madeFile(pathname, options.state)
    const file = made ?? (await servedFile(pathname))
    if (!file) return end(response, 404, 'There is nothing here.')
    // What is named by its hash never changes.
    response.setHeader('cache-control', made ? 'private, max-age=31536000, immutable' : 'no-cache')
    response.writeHead(200, { 'content-type': file.type })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }
}

function isOurs({ headers: { host, origin } }: IncomingMessage): boolean {
  const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host ?? '')
  return isLoopback && (origin === undefined || origin === `http://${host}`)
}

function madeFile(path: string, state: PreviewState): ServedFile | undefined {
  const [, folder, hash = '', ending] = /^\/(sections|books)\/(\w+)\.(pdf|json|epub)$/.exec(path) ?? []
  if (folder === 'books') return typed('application/epub+zip', state.epub(hash))
  if (ending === 'pdf') return typed('application/pdf', state.pdf(hash))
  const texts = ending === 'json' ? state.texts(hash) : undefined
  return typed('application/json', texts && JSON.stringify(texts))
}

function typed(type: string, body: ServedFile['body'] | undefined): ServedFile | undefined {
  return body === undefined ? undefined : { type, body }
}

async function look(
  request: IncomingMessage,
  response: ServerResponse,
  { onLook }: AnswerRequestsOptions,
): Promise<void> {
  let body = ''
  for await (const part of request) {
    body += part
    if (body.length > longestBody) return end(response, 413, 'That is too much.')
  }
  const sections = parsed(body)
  if (!Array.isArray(sections) || !sections.every((id) => typeof id === 'string'))
    return end(response, 400, 'A list of sections is expected.')
  onLook(sections)
  end(response, 200)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function end(response: ServerResponse, status: number, text?: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(text)
}
