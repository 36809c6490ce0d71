/** What a `ToUnicode` map says of character codes (ISO 32000-1, 9.10.3): code → text. */
export function readUnicodeMap(source: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, body = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([^>]*)>\s*<([^>]*)>/g))
      map.set(Number.parseInt(code, 16), textOf(text))
  }
  for (const [, body = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const range = /<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g
    for (const [, first = '', last = '', start, list] of body.matchAll(range)) {
      const [from, to] = [Number.parseInt(first, 16), Math.min(Number.parseInt(last, 16), 0xff_ff)]
      const each = list?.match(/<[^>]*>/g)?.map((text) => text.slice(1, -1))
      for (let code = from; code <= to; code++)
        map.set(code, each ? textOf(each[code - from] ?? '') : plus(start ?? '', code - from))
    }
  }
  return map
}

function textOf(hexadecimal: string): string {
  const bytes = Buffer.from(hexadecimal.replace(/\s/g, ''), 'hex')
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : bytes.toString('latin1')
}

/** The last unit grows along a range. */
function plus(start: string, by: number): string {
  const text = textOf(start)
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
}
