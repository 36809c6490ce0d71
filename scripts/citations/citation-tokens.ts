import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    citationMarker: 'citationMarker'
    citationItem: 'citationItem'
    citationAffix: 'citationAffix'
    citationKey: 'citationKey'
  }
}

const at = 64
const hyphen = 45
const open = 91
const close = 93
const backslash = 92
const semicolon = 59
const openBrace = 123
const closeBrace = 125
const caret = 94
const openParenthesis = 40
const punctuation = new Set([...':.#$%&-+?<>~/'].map((sign) => sign.charCodeAt(0)))

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
  return effects.check({ tokenize: scan(true), partial: true }, start, nok)

  function start(code: Code): State | undefined {
    effects.enter('citation')
    return items(effects, () => {
      effects.exit('citation')
      return ok
    })(code)
  }
}

function tokenizeNarrative(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const previous = this.previous
  return (code) => {
    if (isWord(previous) || previous === backslash) return nok(code)
    return effects.check({ tokenize: tokenizeKey, partial: true }, start, nok)(code)
  }

  function start(code: Code): State | undefined {
    effects.enter('citation')
    effects.enter('citationItem')
    return key(effects, afterKey, nok)(code)
  }

  function afterKey(code: Code): State | undefined {
    effects.exit('citationItem')
    return effects.attempt({ tokenize: tokenizeTail, partial: true }, end, end)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('citation')
    return ok(code)
  }
}

/** What may follow a key in running text: white space and `[p. 3; see also @other]`. */
function tokenizeTail(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return space

  function space(code: Code): State | undefined {
    if (code !== 32)
      return effects.check(
        { tokenize: scan(false), partial: true },
        items(effects, () => ok),
        nok,
      )(code)
    effects.enter('citationMarker')
    effects.consume(code)
    effects.exit('citationMarker')
    return space
  }
}

/**
 * Looks ahead from `[` to its `]`: every part between semicolons has a key (the first only when `keyed`),
 * and what follows is not the destination of a link.
 */
function scan(keyed: boolean) {
  return function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let depth = 0
    let part = 0
    let found = false
    let previous: Code = null
    return inside

    function inside(code: Code): State | undefined {
      if (code === null || (previous === null && code !== open) || (previous === open && depth === 1 && code === caret))
        return nok(code)
      if (previous === null) effects.enter('citationMarker')
      if (code === at && depth === 1 && !isWord(previous)) found = true
      if (code === open) depth++
      if (code === semicolon && depth === 1 && !nextPart()) return nok(code)
      if (code === close && --depth === 0) return last(code)
      previous = code
      effects.consume(code)
      return code === backslash ? escaped : inside
    }

    function escaped(code: Code): State | undefined {
      if (code === null) return nok(code)
      previous = code
      effects.consume(code)
      return inside
    }

    function last(code: Code): State | undefined {
      if (!nextPart()) return nok(code)
      effects.consume(code)
      return after
    }

    function after(code: Code): State | undefined {
      if (code === openParenthesis) return nok(code)
      if (code !== open) return end(code)
      effects.consume(code)
      return afterOpen
    }

    /** A note’s call or another citation may follow at once; anything else in brackets makes a link of both. */
    function afterOpen(code: Code): State | undefined {
      return code === caret || code === at || code === hyphen ? end(code) : nok(code)
    }

    function end(code: Code): State | undefined {
      effects.exit('citationMarker')
      return ok(code)
    }

    function nextPart(): boolean {
      const complete = found || (part === 0 && !keyed)
      part++
      found = false
      return complete
    }
  }
}

/** From `[` to its `]`, which `scan` has found sound: items divided by semicolons. */
function items(effects: Effects, end: () => State): State {
  const affixes = affixWriter(effects)
  let depth = 0
  let keyed = false
  let previous: Code = null
  return start

  function start(code: Code): State | undefined {
    marker(effects, code)
    effects.enter('citationItem')
    return inside
  }

  function inside(code: Code): State | undefined {
    if (depth === 0 && (code === semicolon || code === close)) return endOfItem(code)
    const maybeKey = depth === 0 && !keyed && !isWord(previous) && (code === at || code === hyphen)
    return maybeKey ? effects.check({ tokenize: tokenizeKey, partial: true }, startKey, affix)(code) : affix(code)
  }

  function startKey(code: Code): State | undefined {
    affixes.close()
    keyed = true
    previous = null
    return key(effects, inside, inside)(code)
  }

  function affix(code: Code): State | undefined {
    if (code === open) depth++
    if (code === close) depth--
    previous = code
    affixes.consume(code)
    return code === backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code !== null && code < 0) return inside(code)
    affixes.consume(code)
    previous = code
    return inside
  }

  function endOfItem(code: Code): State | undefined {
    affixes.close()
    effects.exit('citationItem')
    marker(effects, code)
    keyed = false
    previous = null
    if (code === close) return end()
    effects.enter('citationItem')
    return inside
  }
}

function marker(effects: Effects, code: Code): void {
  effects.enter('citationMarker')
  effects.consume(code)
  effects.exit('citationMarker')
}

/**
 * Writes an affix as chunks, one a line, linked so that they are tokenised as one text. A chunk must begin at its first
 * code, never right after a line end: there micromark has not yet moved on to the next line.
 */
function affixWriter(effects: Effects) {
  let chunk: Token | undefined
  let before: Token | undefined

  function closeChunk(): void {
    if (!chunk) return
    before = effects.exit('chunkText')
    chunk = undefined
  }

  return {
    consume(code: Code): void {
      if (!chunk) {
        if (!before) effects.enter('citationAffix')
        chunk = effects.enter('chunkText', { contentType: 'text', previous: before })
        if (before) before.next = chunk
      }
      effects.consume(code)
      if (code !== null && code < 0) closeChunk()
    },
    close(): void {
      closeChunk()
      if (before) effects.exit('citationAffix')
      before = undefined
    },
  }
}

function tokenizeKey(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return key(effects, ok, nok)
}

/** `@key`, `-@key` or `@{any key}`; a key ends before punctuation that no letter or digit follows. */
function key(effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State | undefined {
    effects.enter('citationKey')
    if (code !== hyphen) return sign(code)
    effects.consume(code)
    return sign
  }

  function sign(code: Code): State | undefined {
    if (code !== at) return nok(code)
    effects.consume(code)
    return first
  }

  function first(code: Code): State | undefined {
    if (!isWord(code) && code !== openBrace) return nok(code)
    effects.consume(code)
    return code === openBrace ? braced : rest
  }

  function braced(code: Code): State | undefined {
    if (code === null || code <= 32) return nok(code)
    effects.consume(code)
    return code === closeBrace ? finish : braced
  }

  function rest(code: Code): State | undefined {
    if (isWord(code)) {
      effects.consume(code)
      return rest
    }
    if (code !== null && punctuation.has(code)) return effects.attempt(internalPunctuation, rest, finish)(code)
    return finish(code)
  }

  function finish(code: Code): State | undefined {
    effects.exit('citationKey')
    return ok(code)
  }
}

const internalPunctuation: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => (code) => {
    effects.consume(code)
    return (next) => (isWord(next) ? ok(next) : nok(next))
  },
}

/** Half of a surrogate pair counts as a letter: micromark reads code units. */
function isWord(code: Code): boolean {
  if (code === null || code < 0) return false
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}\p{M}_]/u.test(String.fromCharCode(code))
}
