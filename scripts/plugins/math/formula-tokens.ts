import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaFlow: 'formulaFlow'
    formulaFence: 'formulaFence'
    formulaData: 'formulaData'
  }
}

const dollar = 36
const backslash = 92

const isLineEnd = (code: Code) => code !== null && code < -2
const isSpace = (code: Code) => code === null || code < 0 || code === 32
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57

/**
 * micromark syntax for formulas (Pandoc User’s Guide, “Extension: tex_math_dollars”): `$…$` with no space inside its
 * signs and no digit behind, so that “$5 and $10” is money; `$$…$$`, over several lines of a paragraph or between two
 * lines of `$$` alone. A formula that does not end in its paragraph, or before its closing line, is text.
 */
export function formulaTokens(): Extension {
  const inText: Construct = { name: 'formula', tokenize: tokenizeText, previous: (code) => code !== dollar }
  const inLines: Construct = { name: 'formulaFlow', tokenize: tokenizeFlow, concrete: true }
  return { text: { [dollar]: inText }, flow: { [dollar]: inLines } }
}

function tokenizeText(effects: Effects, ok: State, nok: State): State {
  let fence = 0
  let afterSpace = true
  const data = dataPart((endsInSpace) => {
    afterSpace = endsInSpace
  })
  return start

  function start(code: Code): State | undefined {
    effects.enter('formula')
    effects.enter('formulaFence')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === dollar && fence < 2) {
      fence += 1
      effects.consume(code)
      return open
    }
    effects.exit('formulaFence')
    if (code === dollar || (fence === 1 && isSpace(code))) return nok(code)
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (isLineEnd(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      afterSpace = true
      return between
    }
    const more = effects.attempt(data, between, nok)
    if (code !== dollar) return more(code)
    if (fence === 1 && afterSpace) return nok(code)
    return effects.attempt(closingFence(fence), end, more)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('formula')
    return ok(code)
  }
}

/** TeX up to the next sign, or to the end of the line; its first character may be a sign that closes nothing. */
function dataPart(onEnd: (endsInSpace: boolean) => void): Construct {
  return { tokenize, partial: true }

  function tokenize(effects: Effects, ok: State): State {
    let last: Code = backslash
    return start

    function start(code: Code): State | undefined {
      effects.enter('formulaData')
      return take(code)
    }

    function take(code: Code): State | undefined {
      last = code
      effects.consume(code)
      return code === backslash ? escaped : next
    }

    /** `\\` is a sign of its own; `\$` closes nothing. */
    function escaped(code: Code): State | undefined {
      if (code === null || isLineEnd(code)) return next(code)
      last = backslash
      effects.consume(code)
      return next
    }

    function next(code: Code): State | undefined {
      if (code !== null && code !== dollar && !isLineEnd(code)) return take(code)
      effects.exit('formulaData')
      onEnd(isSpace(last))
      return ok(code)
    }
  }
}

/** As many signs as the formula begins with; behind a single one no figure. */
function closingFence(length: number): Construct {
  return { tokenize, partial: true }

  function tokenize(effects: Effects, ok: State, nok: State): State {
    let signs = 0
    return start

    function start(code: Code): State | undefined {
      effects.enter('formulaFence')
      return sign(code)
    }

    function sign(code: Code): State | undefined {
      if (code === dollar && signs < length) {
        signs += 1
        effects.consume(code)
        return sign
      }
      if (signs < length || (length === 1 && isDigit(code))) return nok(code)
      effects.exit('formulaFence')
      return ok(code)
    }
  }
}

function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { parser } = this
  const now = () => this.now()
  return start

  function start(code: Code): State | undefined {
    effects.enter('formulaFlow')
    return effects.attempt({ tokenize: tokenizeFence, partial: true }, lineEnd, nok)(code)
  }

  function lineEnd(code: Code): State | undefined {
    if (code === null) return nok(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return line
  }

  function line(code: Code): State | undefined {
    if (parser.lazy[now().line]) return nok(code)
    return effects.attempt({ tokenize: tokenizeFence, partial: true }, end, data)(code)
  }

  function data(code: Code): State | undefined {
    if (code === null || isLineEnd(code)) return lineEnd(code)
    effects.enter('formulaData')
    return inData(code)
  }

  function inData(code: Code): State | undefined {
    if (code === null || isLineEnd(code)) {
      effects.exit('formulaData')
      return lineEnd(code)
    }
    effects.consume(code)
    return inData
  }

  function end(code: Code): State | undefined {
    effects.exit('formulaFlow')
    return ok(code)
  }
}

/** A line of `$$` and white space alone. */
function tokenizeFence(effects: Effects, ok: State, nok: State): State {
  let signs = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('formulaFence')
    return inFence(code)
  }

  function inFence(code: Code): State | undefined {
    if (code === dollar) signs += 1
    else if (code === null || isLineEnd(code)) {
      if (signs !== 2) return nok(code)
      effects.exit('formulaFence')
      return ok(code)
    } else if (!isSpace(code)) return nok(code)
    effects.consume(code)
    return inFence
  }
}
