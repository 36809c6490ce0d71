import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Answers, answersOf, type Node, type PandocOptions } from './pandoc-answers.ts'

interface PandocWasm {
  convert(
    options: Record<string, unknown>,
    stdin: null,
    files: Record<string, string>,
  ): Promise<{ stdout: string; stderr: string }>
}

/** As `pandocAnswers`, of the npm package `pandoc-wasm`; `folder` is where it is installed. */
export async function newerPandocAnswers(folder: string, options: PandocOptions): Promise<Answers> {
  const { convert } = (await import(pathToFileURL(join(folder, 'src/index.node.js')).href)) as PandocWasm
  const { stdout, stderr } = await convert(
    {
      ...{ from: 'markdown', to: 'json', 'input-files': ['input.md'], citeproc: true, csl: 'style.csl' },
      ...{ bibliography: ['references.yaml'], metadata: { lang: options.language } },
    },
    null,
    {
      'style.csl': options.style,
      'references.yaml': readFileSync(options.references, 'utf8'),
      'input.md': readFileSync(options.input, 'utf8'),
    },
  )
  if (!stdout) throw new Error(`pandoc-wasm failed: ${stderr}`)
  return answersOf((JSON.parse(stdout) as { blocks: Node[] }).blocks)
}
