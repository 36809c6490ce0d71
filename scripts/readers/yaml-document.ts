import type { VFile } from 'vfile'
import { isCollection, isMap, isNode, isPair, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import { report } from '../diagnostics/report.ts'
import type { Place } from '../edition/types.ts'
import { schemaFaults } from './schema-faults.ts'

/** A path into a document: `['contents', 'body', 0]`. */
export type YamlPath = readonly PropertyKey[]

export interface YamlDocument<T> {
  value: T
  /** Where the value at the path stands; the nearest parent's place when the path leads nowhere. */
  placeOf(path: YamlPath): Place
  /** Where the text of the scalar at the path begins: for a block scalar the line below its `>` or `|`. */
  textPlaceOf(path: YamlPath): Place
}

export interface YamlOptions {
  /** Shifts every place down: YAML that stands inside another file, as front matter does. */
  lineOffset?: number
}

/**
 * Parses YAML 1.2 and checks it against a schema. Every fault is a message with its place, `yaml-is-valid` or
 * `settings-are-valid`; the result is undefined when there was any.
 */
export function readYaml<T>(
  file: VFile,
  text: string,
  schema: z.ZodType<T>,
  options: YamlOptions = {},
): YamlDocument<T> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: line + (options.lineOffset ?? 0), column: col }
  }
  for (const error of [...document.errors, ...document.warnings]) {
    report(file, 'yaml-is-valid', { reason: error.message, place: at(error.pos[0]) })
  }
  if (document.errors.length > 0) return undefined

  const parsed = schema.safeParse(document.toJS())
  if (!parsed.success) {
    for (const { reason, path, key, expected } of schemaFaults(parsed.error)) {
      const place = at(offsetOf(document.contents, path, key))
      report(file, 'settings-are-valid', { reason, place, ...(expected ? { expected } : {}) })
    }
    return undefined
  }
  const place = (offset: number) => ({ file: file.path, ...at(offset) })
  return {
    value: parsed.data,
    placeOf: (path) => place(offsetOf(document.contents, path)),
    textPlaceOf: (path) => place(textOffsetOf(text, document.contents, path)),
  }
}

/** Offset of the node at the path; with `key`, of that key in the map there. */
function offsetOf(contents: unknown, path: YamlPath, key?: string): number {
  let node = contents
  let offset = rangeStart(node)
  for (const step of path) {
    if (!isCollection(node)) break
    const next = node.get(step as string, true)
    if (!isNode(next)) break
    node = next
    offset = rangeStart(node)
  }
  if (key !== undefined && isMap(node)) return keyOffset(node, key) ?? offset
  return offset
}

function keyOffset(map: YAMLMap, key: string): number | undefined {
  const pair = map.items.find((item) => isPair(item) && String(item.key) === key)
  return pair && isNode(pair.key) ? rangeStart(pair.key) : undefined
}

function textOffsetOf(text: string, contents: unknown, path: YamlPath): number {
  const offset = offsetOf(contents, path)
  if (text[offset] !== '>' && text[offset] !== '|') return offset
  const line = text.indexOf('\n', offset) + 1
  return line + (/^ */.exec(text.slice(line))?.[0].length ?? 0)
}

function rangeStart(node: unknown): number {
  return (isNode(node) ? (node as Node).range?.[0] : undefined) ?? 0
}
