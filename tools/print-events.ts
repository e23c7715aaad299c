/**
 * Prints the domain events into `docs/events.md`. With `--check` it writes nothing, and fails when what is there is no
 * longer what the schemas and their docs say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventsPage } from './events-page.ts'

const file = join(import.meta.dirname, '../docs/events.md')
const made = await eventsPage(file)

if (!process.argv.includes('--check')) {
  writeFileSync(file, made)
  console.log('docs/events.md is written')
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== made) {
  console.error('docs/events.md is not what the events say: npm run events')
  process.exit(1)
}
