import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

let script: Promise<string> | undefined

/** The script of `in-browser/`, as one module that a browser runs. Made once. */
export function loadPreviewScript(): Promise<string> {
  script ??= bundle()
  return script
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./in-browser/show-preview.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
