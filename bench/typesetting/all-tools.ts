import { octavoBuild, octavoPdf } from './tools/octavo.ts'
import { pagedjs } from './tools/pagedjs.ts'
import { plain } from './tools/plain.ts'
import type { Tool } from './tools/tool.ts'
import { typst } from './tools/typst.ts'
import { weasyprint } from './tools/weasyprint.ts'

/** In the order of the table. */
export const allTools: Tool[] = [octavoPdf, octavoBuild, plain, pagedjs, weasyprint, typst]
