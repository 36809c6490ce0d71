import { expect, it } from 'vitest'
import { roleFault } from '../../scripts/config/role-fault.ts'
import { relators } from '../../scripts/edition/relators.ts'

it('knows the codes of the Library of Congress, each of three letters', () => {
  expect(relators.size).toBe(304)
  expect([...relators.keys()].filter((code) => !/^[a-z]{3}$/.test(code))).toEqual([])
  expect([...relators.values()].filter((term) => !/^[A-Z]/.test(term))).toEqual([])
  expect([...relators.keys()].filter((code) => roleFault(code) !== undefined)).toEqual([])
})

it.each([
  ['translator', '“translator” is no MARC relator code; expected trl (Translator)'],
  ['EDT', '“EDT” is no MARC relator code; expected edt (Editor)'],
  ['clb', '“clb” is a MARC relator code no longer; expected ctb (Contributor)'],
])('says what %s should be', (role, fault) => {
  expect(roleFault(role)).toBe(fault)
})

it.each([
  ['trk', 'trl (Translator)'],
  ['atu', 'aut (Author)'],
  ['ilustrator', 'ill (Illustrator)'],
])('puts the nearest first for %s', (role, first) => {
  expect(roleFault(role)).toContain(`expected a code such as ${first}, `)
})
