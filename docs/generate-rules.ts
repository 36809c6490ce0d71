import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedPages } from './generated-pages.ts'

const docs = fileURLToPath(new URL('.', import.meta.url))
const pages = generatedPages(join(docs, '..'))

for (const [path, text] of pages) {
  mkdirSync(dirname(join(docs, path)), { recursive: true })
  writeFileSync(join(docs, path), text)
}
for (const folder of ['rules', 'schema']) {
  for (const name of readdirSync(join(docs, folder))) {
    if (!pages.has(`${folder}/${name}`)) rmSync(join(docs, folder, name))
  }
}
