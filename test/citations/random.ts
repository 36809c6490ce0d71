/** Numbers from 0 to 1 that are the same for the same seed (a 32-bit linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return ((state >>> 8) & 0xffffff) / 0x1000000
  }
}
