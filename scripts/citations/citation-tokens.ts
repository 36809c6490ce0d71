import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { type GroupPart, keyLength, type ReadGroupOptions, readGroup } from './read-group.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    citationMarker: 'citationMarker'
    citationItem: 'citationItem'
    citationAffix: 'citationAffix'
    citationKey: 'citationKey'
  }
  interface TokenizeContext {
    /** Offsets of the brackets that are known to stand open to the end of the text. */
    unclosedBrackets?: Set<number>
  }
}

const at = 64
const open = 91
const close = 93
const backslash = 92
const backtick = 96
const space = 32
const openBrace = 123
const closeBrace = 125

/**
 * micromark syntax for Pandoc citations (Pandoc User’s Guide, “Citation syntax”): groups such as
 * `[see @key, p. 3; -@other]` and keys in running text, `@key [p. 3]`. Affixes are tokenised as text, so inline
 * markup in them works; escapes, code and links keep their meaning.
 */
export function citationTokens(): Extension {
  const group: Construct = { name: 'citationGroup', tokenize: tokenizeGroup }
  const narrative: Construct = { name: 'citationNarrative', tokenize: tokenizeNarrative }
  return { text: { [open]: group, [at]: narrative } }
}

function tokenizeGroup(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { look, write } = group({ keyed: true })
  return effects.check(look, start, nok)

  function start(code: Code): State | undefined {
    effects.enter('citation')
    return write(effects, end)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('citation')
    return ok(code)
  }
}

function tokenizeNarrative(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous === null || this.previous < 0 ? '' : String.fromCharCode(this.previous)
  let length = 0
  return effects.check({ tokenize: lookForKey, partial: true }, start, nok)

  function lookForKey(effects: Effects, ok: State, nok: State): State {
    let signs = 0
    let braced = false
    const inKey = (code: Code) => {
      if (code === openBrace) braced = true
      if (code === at) signs++
      return code !== null && code > space && (signs < 2 || braced)
    }
    return collect(effects, inKey, (text, code) => {
      length = keyLength(before + text, before.length)
      return length > 0 ? ok(code) : nok(code)
    })
  }

  function start(code: Code): State | undefined {
    effects.enter('citation')
    effects.enter('citationItem')
    return key(code)
  }

  function key(code: Code): State | undefined {
    return consume(effects, 'citationKey', length, (next) => {
      effects.exit('citationItem')
      return effects.attempt({ tokenize: tokenizeTail, partial: true }, end, end)(next)
    })(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('citation')
    return ok(code)
  }
}

/** What may follow a key in running text: white space, a line end among it, and `[p. 3; see also @other]`. */
function tokenizeTail(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isDefined = (text: string) => this.parser.defined.includes(identifier(text))
  const { look, write } = group({ keyed: false, refuses: isDefined })
  let lines = 0
  return blank

  function blank(code: Code): State | undefined {
    if (code !== null && code < -2) {
      if (++lines > 1) return nok(code)
      return consume(effects, 'lineEnding', 1, blank)(code)
    }
    if (code !== null && (code < 0 || code === space)) return consume(effects, 'citationMarker', 1, blank)(code)
    return effects.check(look, write(effects, ok), nok)(code)
  }
}

/** Labels are compared as CommonMark compares them. */
function identifier(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}

interface GroupOptions extends ReadGroupOptions {
  /** Says of the text between the brackets that it is something else. */
  refuses?(text: string): boolean
}

/** Looks ahead for a group and, having found it, writes its tokens. */
function group(options: GroupOptions): { look: Construct; write(effects: Effects, end: State): State } {
  let parts: GroupPart[] | undefined
  return {
    look: {
      partial: true,
      tokenize(effects, ok, nok) {
        return lookForBracket(this, effects, (text, code) => {
          parts =
            text === undefined || /^\^/.test(text) || options.refuses?.(text) ? undefined : readGroup(text, options)
          return parts ? ok(code) : nok(code)
        })
      },
    },
    write: (effects, end) => (code) => writeGroup(effects, stepsOf(parts ?? []), end)(code),
  }
}

/**
 * From `[` to its `]`, escapes and code apart; nothing is found when what follows makes a link of it. A look that comes to
 * the end of the text tells of every bracket that it found open, so that none of them is looked at again.
 */
function lookForBracket(
  context: TokenizeContext,
  effects: Effects,
  then: (text: string | undefined, code: Code) => State | undefined,
): (code: Code) => State | undefined {
  context.unclosedBrackets ??= new Set()
  const unclosed = context.unclosedBrackets
  const opened: number[] = []
  let [ticks, fence, key] = [0, 0, false]
  let previous: Code = null
  let inside: string | undefined

  return (code) =>
    code === open && !unclosed.has(context.now().offset)
      ? collect(effects, isInside, (text, next) => after(text, next))(code)
      : then(undefined, code)

  function isInside(code: Code): boolean {
    if (code === null || (opened.length === 0 && previous !== null)) return false
    const escaped = previous === backslash && fence === 0
    if (code === backtick && !escaped) ticks++
    else if (ticks > 0) {
      fence = fence === 0 ? ticks : fence === ticks ? 0 : fence
      ticks = 0
    }
    if (previous === at && code === openBrace) key = true
    else if (key && (code === closeBrace || code <= space)) key = false
    if (fence === 0 && !escaped && !key) {
      if (code === open) opened.push(context.now().offset)
      else if (code === close) opened.pop()
    }
    previous = escaped && code === backslash ? 0 : code
    return true
  }

  function after(text: string, code: Code): State | undefined {
    for (const offset of opened) unclosed.add(offset)
    inside = opened.length === 0 ? text.slice(1, -1) : undefined
    if (inside === undefined || code !== open) return then(code === 40 ? undefined : inside, code)
    effects.enter('citationMarker')
    effects.consume(code)
    return afterOpen
  }

  /** A note’s call or another citation may follow at once; anything else in brackets makes a link of both. */
  function afterOpen(code: Code): State | undefined {
    effects.exit('citationMarker')
    return then(code !== null && '^@-'.includes(String.fromCharCode(code)) ? inside : undefined, code)
  }
}

type Step = 'enter' | 'exit' | { token: 'citationMarker' | 'citationAffix' | 'citationKey'; length: number }

function stepsOf(parts: GroupPart[]): Step[] {
  const marker: Step = { token: 'citationMarker', length: 1 }
  const steps = parts.flatMap(({ prefix, key, suffix }): Step[] => {
    const tokens: Step[] = [
      { token: 'citationAffix', length: prefix },
      { token: 'citationKey', length: key },
      { token: 'citationAffix', length: suffix },
    ]
    return prefix + key + suffix === 0 ? [marker] : [marker, 'enter', ...tokens, 'exit']
  })
  return [...steps, marker].filter((step) => typeof step === 'string' || step.length > 0)
}

function writeGroup(effects: Effects, steps: Step[], end: State): State {
  const [step, ...rest] = steps
  if (!step) return end
  const next: State = (code) => writeGroup(effects, rest, end)(code)
  if (step === 'enter' || step === 'exit') {
    return (code) => {
      effects[step]('citationItem')
      return next(code)
    }
  }
  return step.token === 'citationAffix'
    ? affix(effects, step.length, next)
    : consume(effects, step.token, step.length, next)
}

/**
 * An affix as chunks, one a line, linked so that they are tokenised as one text. A chunk must begin at its first
 * code, never right after a line end: there micromark has not yet moved on to the next line.
 */
function affix(effects: Effects, length: number, then: State): State {
  let left = length
  let chunk: Token | undefined
  let before: Token | undefined
  return (code) => {
    effects.enter('citationAffix')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (!chunk) {
      chunk = effects.enter('chunkText', { contentType: 'text', previous: before })
      if (before) before.next = chunk
    }
    effects.consume(code)
    if (--left === 0 || (code !== null && code < -2)) {
      before = effects.exit('chunkText')
      chunk = undefined
    }
    if (left > 0) return inside
    effects.exit('citationAffix')
    return then
  }
}

function consume(
  effects: Effects,
  token: 'citationMarker' | 'citationKey' | 'lineEnding',
  length: number,
  then: State,
): State {
  let left = length
  return (code) => {
    effects.enter(token)
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    effects.consume(code)
    if (--left > 0) return inside
    effects.exit(token)
    return then
  }
}

/** Consumes codes as long as they are wanted and hands on their text: one UTF-16 unit a code, `\n` for a line end. */
function collect(
  effects: Effects,
  wanted: (code: Code) => boolean,
  then: (text: string, code: Code) => State | undefined,
): (code: Code) => State | undefined {
  let text = ''
  return (code) => {
    effects.enter('citationMarker')
    return next(code)
  }

  function next(code: Code): State | undefined {
    if (!wanted(code)) {
      effects.exit('citationMarker')
      return then(text, code)
    }
    text += code === null ? '' : code >= 0 ? String.fromCharCode(code) : code < -2 ? '\n' : ' '
    effects.consume(code)
    return next
  }
}
