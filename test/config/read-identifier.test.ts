import { expect, it } from 'vitest'
import { readIdentifier } from '../../scripts/config/read-identifier.ts'

it.each([
  ['978-0-306-40615-7', 'urn:isbn:9780306406157'],
  ['ISBN-13: 978 3 16 148410 0', 'urn:isbn:9783161484100'],
  ['0-8044-2957-x', 'urn:isbn:080442957X'],
  ['urn:isbn:9780306406157', 'urn:isbn:9780306406157'],
  ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
  ['urn:uuid:6f9fb2a4-4f6b-5d0e-9a3a-0123456789ab', 'urn:uuid:6f9fb2a4-4f6b-5d0e-9a3a-0123456789ab'],
  ['https://example.org/books/1', 'https://example.org/books/1'],
])('reads %s', (text, uri) => {
  expect(readIdentifier(text)).toEqual({ uri })
})

it.each([
  ['978-0-306-40615-8', /check digit .* expected 7, not 8/],
  ['0-306-40615-X', /check digit .* expected 2, not X/],
  ['9770306406157', /begins with 978 or 979/],
  ['ISBN 12345', /5 digits/],
  ['urn:isbn:none', /other signs than digits/],
  ['urn:uuid:1', /no UUID/],
  ['The first printing', /neither/],
])('refuses %s', (text, fault) => {
  expect(readIdentifier(text)).toEqual({ fault: expect.stringMatching(fault) })
})
