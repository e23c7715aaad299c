/**
 * Prints the contract into `docs/openapi.json`. With `--check` it writes nothing, and fails when what is there is no
 * longer what the operations say.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApiDocument } from '../functions/contract/document/open-api.ts'

const file = join(import.meta.dirname, '../docs/openapi.json')
const made = `${JSON.stringify(openApiDocument(), null, 2)}\n`

const printed = () => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

if (!process.argv.includes('--check')) {
  writeFileSync(file, made)
  console.log('docs/openapi.json is written')
} else if (printed() !== made) {
  console.error('docs/openapi.json is not what the operations say: npm run openapi')
  process.exit(1)
}
