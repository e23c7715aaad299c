/** `npm run events`: prints the domain events into `docs/events.md`. */
import { eventsPage } from './events-page.ts'
import { printFile } from './print/print-file.ts'

const path = 'docs/events.md'

process.exitCode = await printFile({
  path,
  script: 'events',
  from: 'the event schemas and their docs',
  generate: () => eventsPage(path),
})
