import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { repositoryRoot } from '../../lib/repository-root.ts'

const cache = join(repositoryRoot, 'node_modules', '.cache')
const unpacked = join(cache, 'browser')
const parts = ['chromium', 'fonts.tar', 'swiftshader.tar', 'al2023.tar']

/** Unpacks the browser of `@sparticuz/chromium` once; a run that was killed while unpacking leaves nothing behind. */
const unpack = async () => {
  if (existsSync(unpacked)) return
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'browser-'))
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  const { TMPDIR } = process.env
  try {
    // The package unpacks into the folder for temporary files.
    process.env['TMPDIR'] = draft
    for (const part of parts) await inflate(join(packed, `${part}.br`))
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
  try {
    renameSync(draft, unpacked)
  } catch {
    // Another test has just unpacked it.
    rmSync(draft, { recursive: true, force: true })
  }
}

/** The package's own font settings name folders that only Lambda has. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(unpacked, 'fonts')}</dir><cachedir>${join(unpacked, 'fonts-cache')}</cachedir></fontconfig>
`

/**
 * Opens a browser for tests and pictures: on Linux x64 the one inside a package, with its own fonts and libraries, elsewhere the
 * machine's Chrome. Whoever opens it closes it.
 */
export const openBrowser = async (): Promise<Browser> => {
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome', args })
  await unpack()
  const fontFile = join(unpacked, 'fonts.conf')
  // Each time: the folder may be reached by another path than when it was unpacked, and without fonts no text is visible.
  writeFileSync(fontFile, fontSettings)
  return chromium.launch({
    executablePath: join(unpacked, 'chromium'),
    args: [...args, '--headless=shell', '--disable-gpu', '--no-zygote'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_FILE: fontFile,
    },
  })
}
