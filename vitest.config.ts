import { defineConfig } from 'vitest/config'

const report = process.env.OCTAVO_TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // For machines: OCTAVO_TEST_REPORT names a file that is given the results as JSON.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    // A test may print a whole book; the browser's own limits are shorter.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Each file that prints starts a browser; more than two at a time only wait for each other on two cores.
    maxWorkers: 2,
  },
})
