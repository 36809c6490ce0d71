const header = 128
const entry = 12

/** Whether an ICC profile calls itself sRGB, in its `desc` tag (ICC.1:2022, 9.2.41; text in ASCII or UTF-16). */
export function isSrgb(profile: Uint8Array): boolean {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength)
  if (profile.length < header + 4) return false
  const tags = view.getUint32(header)
  for (let at = header + 4; at < header + 4 + tags * entry && at + entry <= profile.length; at += entry) {
    if (new TextDecoder().decode(profile.subarray(at, at + 4)) !== 'desc') continue
    const from = view.getUint32(at + 4)
    const description = profile.subarray(from, from + view.getUint32(at + 8)).filter((byte) => byte !== 0)
    return new TextDecoder('latin1').decode(description).includes('sRGB')
  }
  return false
}
