import type { Creator } from '@retorquere/bibtex-parser'

export interface BibEntry {
  /** In small letters. */
  type: string
  key: string
  fields: Record<string, string | string[] | Creator[]>
  /** Of its `@` in the file. */
  offset: number
  /** Its source. */
  source: string
}

export interface BibFault {
  reason: string
  offset: number
}

export interface ParsedBib {
  entries: BibEntry[]
  /** What cannot be parsed. */
  faults: BibFault[]
  /** LaTeX commands without a meaning for print; their arguments stay. */
  commands: BibFault[]
}

/** In a date `~` is EDTF’s sign of doubt and no space. */
const verbatim = ['date', 'origdate', 'eventdate', 'urldate']

/** Names beside those that the parser knows for lists of names. */
const lists = ['recipient', 'introduction', 'foreword', 'afterword', 'annotator', 'interviewer']

/**
 * Parses BibTeX or BibLaTeX: LaTeX becomes Unicode and CSL’s rich text (`<i>`, `<b>`, `<span style>`), names become
 * their parts, `@string`s are filled in. Fields are not inherited. The parser is loaded only when there is a file for it.
 */
export async function parseBib(text: string): Promise<ParsedBib> {
  const { parse } = await import('@retorquere/bibtex-parser')
  const commands: { key: string; command: string }[] = []
  const library = parse(text, {
    sentenceCase: false,
    english: false,
    applyCrossRef: false,
    fieldMode: Object.fromEntries([
      ...lists.map((name) => [name, 'creatorlist']),
      ...verbatim.map((name) => [name, 'verbatim']),
    ]),
    unsupported: (_node, command, entry) => {
      commands.push({ key: entry.key, command })
      return ''
    },
  })
  const entries = place(text, library.entries)
  const entryOf = (key: string) => entries.find((entry) => entry.key === key)
  return {
    entries,
    faults: library.errors.map(({ error, input }) => ({
      reason: faultOf(error),
      offset: offsetOfFault(text, error, input ?? ''),
    })),
    commands: commands.map(({ key, command }) => {
      const { offset = 0, source = '' } = entryOf(key) ?? {}
      const within = Math.max(source.indexOf(command), 0)
      return {
        reason: `“${command}” in “${key}” has no form outside LaTeX; what it holds is printed plain.`,
        offset: offset + within,
      }
    }),
  }
}

/** The parser gives each entry’s source, in order; an entry that it could not finish has none, and is left out. */
function place(text: string, found: { type: string; key: string; fields: object; input: string }[]): BibEntry[] {
  let cursor = 0
  return found.flatMap(({ type, key, fields, input }) => {
    if (input === '') return []
    const offset = Math.max(text.indexOf(input, cursor), 0)
    cursor = offset + input.length
    return [{ type: type.toLowerCase(), key, fields: fields as BibEntry['fields'], offset, source: input }]
  })
}

function faultOf(error: string): string {
  const string = /Unresolved @string reference "(.+)"/.exec(error)?.[1]
  if (string) return `“${string}” is neither in braces nor the name of an @string.`
  const at = /at line (\d+), column (\d+)/.exec(error)
  const where = at ? ` The parser came as far as line ${at[1]}, column ${at[2]}.` : ''
  const expected = /expected "([})])"/.exec(error)?.[1]
  if (expected)
    return `An entry is not closed: a “${expected}” is missing, or a brace or quotation mark is out of balance.${where}`
  const field = /^(\S+) = value expected/.exec(error)?.[1]
  if (field) return `After “${field}” an equals sign is missing.${where}`
  return `${error.replace(/\s*at line.*$/s, '').replace(/[.…]*$/, '')}.${where}`
}

/** The start of the entry at fault: where a brace is missing, what the parser trips over stands far behind. */
function offsetOfFault(text: string, error: string, input: string): number {
  const start = input ? text.indexOf(input) : -1
  if (start !== -1) return start
  const string = /@string reference "(.+)"/.exec(error)?.[1]
  if (!string) return 0
  return Math.max(text.search(new RegExp(`[=#]\\s*${string.replace(/[^\w]/g, '\\$&')}\\b`, 'i')), 0)
}

/** Where a field stands in its entry’s source; the entry’s own offset when it was inherited. */
export function fieldOffset(entry: BibEntry, field: string): number {
  const found = new RegExp(`[,{(\\s]${field.replace(/[^\w]/g, '\\$&')}\\s*=`, 'i').exec(entry.source)
  return entry.offset + (found ? found.index + 1 : 0)
}
