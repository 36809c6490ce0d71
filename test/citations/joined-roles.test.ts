import { expect, test } from 'vitest'
import { withJoinedRoles } from '../../scripts/citations/joined-roles.ts'

test('a third role is asked for where a work has it', () => {
  const three = '<names variable="editor translator director" delimiter=", "><label form="verb-short"/></names>'
  const two = '<names variable="editor translator" delimiter=", "><label form="verb-short"/></names>'
  expect(withJoinedRoles(`<group>${three}</group>`)).toBe(
    `<group><choose><if variable="director" match="none">${two}</if><else>${three}</else></choose></group>`,
  )
})

test.each([
  ['two roles', '<names variable="editor translator"><name/></names>'],
  ['without a translator', '<names variable="editor director"/>'],
  [
    'with a substitute, which the other form would take away',
    '<names variable="editor translator director"><substitute><text variable="title"/></substitute></names>',
  ],
])('%s are left as they are', (_, xml) => {
  expect(withJoinedRoles(xml)).toBe(xml)
})

test('an empty element does not reach into the next', () => {
  const xml = '<names variable="author editor translator"/><names variable="director"><name/></names>'
  expect(withJoinedRoles(xml)).toMatch(/<\/choose><names variable="director"><name\/><\/names>$/)
})
