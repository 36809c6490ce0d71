import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib'

/** How the objects of one document are written in another. */
export interface Translation {
  target: PDFContext
  ref: (ref: PDFRef) => PDFRef
  /** For literal strings, such as the ids of structure elements. */
  text: (text: string) => string
}

/** A copy of an object for another document. */
export function copyObject(object: PDFObject, translation: Translation): PDFObject {
  if (object instanceof PDFRef) return translation.ref(object)
  if (object instanceof PDFArray) {
    const copy = PDFArray.withContext(translation.target)
    for (const item of object.asArray()) copy.push(copyObject(item, translation))
    return copy
  }
  if (object instanceof PDFDict) return copyDict(object, translation)
  if (object instanceof PDFRawStream) return PDFRawStream.of(copyDict(object.dict, translation), object.contents)
  if (object instanceof PDFString) return PDFString.of(translation.text(object.asString()))
  return object.clone(translation.target)
}

function copyDict(dict: PDFDict, translation: Translation): PDFDict {
  const copy = PDFDict.withContext(translation.target)
  for (const [key, value] of dict.entries()) copy.set(key, copyObject(value, translation))
  return copy
}
