import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { EditionError } from '../diagnostics/edition-error.ts'
import type { BookLayout, SectionPages } from '../edition/page-map.ts'
import type { PreviewMessage, PreviewNews, PreviewStatus, ServerNews } from './preview-news.ts'

export interface OpenPreviewOptions {
  /** 7878 unless told, or any that is free. */
  port?: number | undefined
  /** Told which sections are on the reader’s screen, by their ids. */
  onLook: (sections: string[]) => void
}

export interface Preview {
  url: string
  showStatus: (status: PreviewStatus) => void
  showLayout: (layout: BookLayout) => void
  showSection: (section: SectionPages) => void
  showMessages: (messages: PreviewMessage[]) => void
  showEpub: (bytes: Uint8Array) => void
  close: () => Promise<void>
}

const usualPort = 7878

/** A thread begins with JavaScript: it loads what understands TypeScript, and with it the server. */
const boot = `
  const { compiler, server } = require('node:worker_threads').workerData
  import(compiler).then(({ tsImport }) => tsImport(server, server))
`

/**
 * Opens a preview on loopback, which shows what it is told to every browser that comes. Its server has a thread of its own.
 * Throws `EditionError` (environment) when the port that was asked for is not free.
 */
export async function openPreview({ port, onLook }: OpenPreviewOptions): Promise<Preview> {
  const worker = new Worker(boot, {
    eval: true,
    // What the compiler has been told for this thread does not hold for another.
    execArgv: [],
    workerData: {
      ports: port === undefined ? [usualPort, 0] : [port],
      compiler: import.meta.resolve('tsx/esm/api'),
      server: new URL('./serve-preview.ts', import.meta.url).href,
    },
  })
  const listening = await started(worker).catch(async (cause) => {
    await worker.terminate()
    throw cause
  })
  worker.on('message', (news: ServerNews) => {
    if (news.kind === 'looking') onLook(news.sections)
  })
  const tell = (news: PreviewNews) => worker.postMessage(news)
  const hashes = new Map<string, string>()
  return {
    url: `http://127.0.0.1:${listening}/`,
    showStatus: (status) => tell({ kind: 'status', status }),
    showLayout: (layout) => tell({ kind: 'layout', layout }),
    showSection(section) {
      const hash = hashOf(section.bytes, JSON.stringify(section.texts))
      if (hashes.get(section.id) === hash) return
      hashes.set(section.id, hash)
      tell({ kind: 'section', section, hash })
    },
    showMessages: (messages) => tell({ kind: 'messages', messages }),
    showEpub: (bytes) => tell({ kind: 'epub', bytes, hash: hashOf(bytes) }),
    async close() {
      await worker.terminate()
    },
  }
}

function started(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (news: ServerNews) => {
      if (news.kind === 'listening') resolve(news.port)
      else reject(notListening(news))
    })
  })
}

function notListening(news: ServerNews): Error {
  const why = news.kind === 'refused' ? news.code : news.kind
  return new EditionError(`The preview cannot be served: ${why === 'EADDRINUSE' ? 'the port is in use' : why}.`, {
    code: 'environment',
    hint: 'Name another port: npm run watch -- --port 8080',
  })
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 32)
}
