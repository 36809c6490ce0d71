import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SafetyServer {
  /** `http://127.0.0.1:…` */
  origin: string
  /** What has been asked for; of a connection over which nothing was, `connection`. */
  heard: string[]
  /** Asks for something itself, which shows that the server hears what it is asked. */
  prove: () => Promise<void>
  close: () => Promise<void>
}

/** A server on this machine that nothing should ever ask for anything. */
export async function safetyServer(): Promise<SafetyServer> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.writeHead(302, { location: '/redirected', connection: 'close' }).end()
  })
  server.on('connection', () => heard.push('connection'))
  server.on('upgrade', (request, socket) => {
    heard.push(`socket ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    heard,
    prove: async () => {
      await fetch(`${origin}/it-listens`, { redirect: 'manual' })
      if (heard.splice(0).join(' ') !== 'connection /it-listens') throw new Error('The server does not hear.')
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
