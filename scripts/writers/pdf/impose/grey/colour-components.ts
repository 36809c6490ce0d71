import { PDFArray, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'

const ofNames = new Map([
  ['DeviceGray', 1],
  ['CalGray', 1],
  ['DeviceRGB', 3],
  ['CalRGB', 3],
  ['DeviceCMYK', 4],
])

/**
 * How many components a colour has in a colour space (ISO 32000-1, 8.6) that is of the device, calibrated, or has an
 * ICC profile: 1 is grey. Undefined for any other space.
 */
export function colourComponents(space: PDFObject | undefined): number | undefined {
  if (space instanceof PDFName) return ofNames.get(space.decodeText())
  if (!(space instanceof PDFArray)) return undefined
  const family = space.lookup(0, PDFName).decodeText()
  if (family !== 'ICCBased') return ofNames.get(family)
  const profile = space.lookup(1)
  return profile instanceof PDFRawStream ? profile.dict.lookup(PDFName.of('N'), PDFNumber).asNumber() : undefined
}
