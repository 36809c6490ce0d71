import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPreviewScript } from './load-preview-script.ts'

export interface ServedFile {
  type: string
  body: Uint8Array | string
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
}
const own = fileURLToPath(new URL('./in-browser/', import.meta.url))
const folderOf = (module: string) => dirname(fileURLToPath(import.meta.resolve(module)))
const places: [path: RegExp, folder: () => string][] = [
  [/^\/((?:preview|pages|messages)\.css)$/, () => own],
  [/^\/pdfjs\/(pdf(?:\.worker)?\.min\.mjs)$/, () => folderOf('pdfjs-dist/legacy/build/pdf.mjs')],
  // Names without a full stop but that of the ending lead nowhere else.
  [/^\/foliate\/((?:vendor\/|ui\/)?[\w-]+\.js)$/, () => folderOf('foliate-js/view.js')],
]

/** The files that the preview is made of, by their paths: the page itself, and the modules that draw pages and show EPUBs. */
export async function servedFile(path: string): Promise<ServedFile | undefined> {
  if (path === '/') return { type: types['.html'] as string, body: await readFile(join(own, 'preview.html')) }
  if (path === '/preview.js') return { type: types['.js'] as string, body: await loadPreviewScript() }
  for (const [pattern, folder] of places) {
    const name = pattern.exec(path)?.[1]
    if (name === undefined) continue
    const body = await readFile(join(folder(), name)).catch(() => undefined)
    return body && { type: types[extname(name)] as string, body }
  }
  return undefined
}
