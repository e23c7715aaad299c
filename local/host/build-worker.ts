import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/**
 * Writes the worker's own code to `file` as one plain module. Loaded as TypeScript, each function's thread would hold
 * a compiler of 20 MB besides.
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
