import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], isolate: boolean) => ({
  extends: true as const,
  test: { name, include, isolate },
})

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      // These change nothing that outlives them, so files share loaded modules and synthesized stacks.
      project('shared', ['test/{unit,infra}/**/*.test.ts'], false),
      // These read settings when modules load, listen on ports and run engines.
      // Too long for every change: `npm run test:lives`.
      project('lives', ['test/lives/**/*.test.ts'], true),
      project('isolated', ['test/{integration,e2e}/**/*.test.ts'], true),
    ],
  },
})
