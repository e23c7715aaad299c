import type { Row } from './row.ts'

/** A measurement, with the name that selects it alone. */
export type Figure = {
  name: string
  /** Shown while the measurement is running. */
  says: string
  /** Yields each row as soon as it is measured. */
  run: () => AsyncIterable<Row>
}
