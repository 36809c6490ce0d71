import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ownProcess } from './own-process.ts'
import { packageOfTools } from './packages.ts'
import type { Tool } from './tool.ts'

const compilerPackage = '@myriaddreamin/typst-ts-node-compiler'

/** The part of the package that is used here. */
interface Compilers {
  NodeCompiler: {
    create: (options: { workspace: string; fontArgs: { fontPaths: string[] }[] }) => {
      pdf: (options: { mainFilePath: string }) => Uint8Array
    }
  }
}

/** Typst’s compiler, as a library in a process of Node. */
export const typst: Tool = {
  title: 'Typst',
  group: 'typst',
  find: () => {
    const found = packageOfTools(compilerPackage)
    return found && `typst.ts ${found.version}`
  },
  command: (job) => ownProcess('typst', job),
  pdf: ({ out }) => join(out, 'book.pdf'),
}

export function setTypst(folder: string, target: string): void {
  const { folder: installed } = packageOfTools(compilerPackage) ?? { folder: '' }
  const { NodeCompiler } = createRequire(import.meta.url)(installed) as Compilers
  const fontArgs = [{ fontPaths: [join(folder, 'fonts')] }]
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs })
  writeFileSync(target, compiler.pdf({ mainFilePath: join(folder, 'book.typ') }))
}
