import { buildOnce } from './build-once.ts'

/** What the site's files are made from. */
const sources = [
  'console',
  'client',
  // The console has the rules that check a draw, and the documentation has every part's errors.
  'functions',
  'docs',
  'tools/documentation',
  'tools/check_draw.py',
  'package-lock.json',
]

/** Builds the site's files, once for their sources. Returns the folder with them. */
export const buildSite = (root: string, say: (line: string) => void): Promise<string> =>
  buildOnce(
    root,
    {
      what: 'The site',
      cache: 'local-site',
      sources,
      command: (outDir) => ({ args: ['console/build.ts', outDir], env: {} }),
    },
    say,
  )
