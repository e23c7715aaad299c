import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/**
 * Bundles the worker's code to `file` as plain JavaScript. Loaded as TypeScript, each function's thread would also
 * hold a 20 MB compiler.
 */
export const buildWorker = (file: string) => {
  buildSync({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    logLevel: 'silent',
  })
}
