import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

let script: Promise<string> | undefined

/**
 * The script of `in-page/`, as one that a browser runs: it gives the page an object `octavoLayout` with what `layout.ts`
 * there exports. Made once.
 */
export function loadLayoutScript(): Promise<string> {
  script ??= bundle()
  return script
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../in-page/layout.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'octavoLayout',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
