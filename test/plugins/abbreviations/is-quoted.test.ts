import { expect, it } from 'vitest'
import { isQuoted } from '../../../scripts/plugins/abbreviations/is-quoted.ts'

const quoted = (text: string) => isQuoted(text, text.indexOf('NEP'), text.indexOf('NEP') + 3)

it.each([
  'He said “the NEP is over”.',
  'He said "the NEP is over".',
  'He said ‘the NEP is over’.',
  'Er sagte: „Die NEP ist vorbei.“',
  'Er sagte: »Die NEP ist vorbei.«',
  'Il dit : « La NEP est finie. »',
  'He said “‘one’ and the NEP”.',
  '他说「NEP 结束了」。',
  'He wrote: “The NEP is over.',
])('is so in: %s', (text) => expect(quoted(text)).toBe(true))

it.each([
  '“One”, he said, and the NEP “went on”.',
  'The workers’ NEP and the workers’ bread.',
  'The "old" NEP and the "new" one.',
  '‘One’, he said, and the NEP ‘went on’.',
  '« Un », et la NEP, « deux ».',
])('is not so in: %s', (text) => expect(quoted(text)).toBe(false))
