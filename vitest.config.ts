import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], isolate: boolean, setupFiles: string[] = []) => ({
  extends: true as const,
  test: { name, include, isolate, setupFiles },
})

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      // These change nothing that outlives them, so files share loaded modules and synthesized stacks.
      project('shared', ['test/{unit,infra}/**/*.test.ts'], false),
      // These share loaded modules, too, which takes half the processor's time; functions are loaded as bundles, each
      // anew, because they read their settings when they load.
      project('engines', ['test/integration/**/*.test.ts'], false, ['./test/support/restore-environment.ts']),
      project('isolated', ['test/e2e/**/*.test.ts'], true),
      // Too long for every change: `npm run test:lives`.
      project('lives', ['test/lives/**/*.test.ts'], true),
    ],
  },
})
