import type { Row } from '../row.ts'

/** Something to measure, by a name to ask for it alone. */
export type Figure = {
  name: string
  /** What is being done, while it is. */
  says: string
  /** Yields each row as soon as it is measured. */
  run: () => AsyncIterable<Row>
}
