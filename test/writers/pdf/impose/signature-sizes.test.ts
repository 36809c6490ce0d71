import { expect, test } from 'vitest'
import { signatureSizes } from '../../../../scripts/writers/pdf/impose/signature-sizes.ts'

test.each([
  [143, 16, [16, 16, 16, 16, 16, 16, 16, 16, 16]],
  [130, 32, [32, 32, 32, 32, 4]],
  [10, 32, [12]],
  [1, 4, [4]],
  [61, 'single', [64]],
  // 16 and 24 leave one blank each, 20, 28 and 32 more.
  [143, { least: 16, most: 32 }, [24, 24, 24, 24, 24, 24]],
  [100, { least: 16, most: 32 }, [20, 20, 20, 20, 20]],
  [30, { least: 16, most: 32 }, [32]],
  [21, { least: 16, most: 32 }, [24]],
] as const)('%i pages in signatures of %j', (pages, signature, sizes) => {
  expect(signatureSizes(pages, signature)).toEqual(sizes)
})
