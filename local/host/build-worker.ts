import { fileURLToPath } from 'node:url'
import { buildSync, stop } from 'esbuild'

/**
 * Bundles the worker's code to `file` as plain JavaScript. Loaded as TypeScript, each function's thread would also
 * hold a 20 MB compiler.
 */
export const buildWorker = (file: string): void => {
  buildSync({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    logLevel: 'silent',
  })
  // Its process would stay, with 30 MB, for as long as the run.
  void stop()
}
