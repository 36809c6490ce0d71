export interface ChromiumArgumentsOptions {
  /** Whether Chromium may run in its sandbox. */
  sandbox: boolean
  /** Whether it may reach anything outside itself. */
  network: boolean
}

/** What Chromium is started with, besides what Puppeteer gives it. */
export function chromiumArguments({ sandbox, network }: ChromiumArgumentsOptions): string[] {
  return [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    '--no-first-run',
    // Glyphs keep the widths of their font, whatever the screen.
    '--font-render-hinting=none',
    // Nothing is painted but PDFs, so what would paint needs no process of its own. Tried on Linux.
    ...(process.platform === 'linux' ? ['--in-process-gpu'] : []),
    ...(sandbox ? [] : ['--no-sandbox']),
    ...(network ? [] : walls),
  ]
}

/** No name has an address, and what has one, be it of this machine, is asked for through a proxy that has none. */
const walls = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://proxy.invalid:9',
  '--proxy-bypass-list=<-loopback>',
]
