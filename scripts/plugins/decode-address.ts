/** An address with its `%20` and the like read; one that is not encoded as it should be stays as it is. */
export function decodeAddress(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
