/**
 * Prints `docs/draw.md` and the checker in Python into what the API serves to participants. With `--check` it writes
 * nothing, and fails when what is there is no longer what they say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawGuideSource } from './draw-guide.ts'

const file = join(import.meta.dirname, '../functions/contract/pages/draw-guide.ts')
const made = drawGuideSource()

if (!process.argv.includes('--check')) {
  writeFileSync(file, made)
  console.log('functions/contract/pages/draw-guide.ts is written')
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== made) {
  console.error('functions/contract/pages/draw-guide.ts is not what docs/draw.md says: npm run draw-guide')
  process.exit(1)
}
