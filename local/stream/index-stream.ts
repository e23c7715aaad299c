import { DatabaseSync } from 'node:sqlite'

/**
 * Adds two indexes to the engine's file. To number a new stream record, and to continue from a number, the engine
 * goes through all records ever written: with 6,000 of them a put takes 7 ms, with the indexes 1.6. Affects only
 * speed.
 */
export const indexStream = (dbPath: string) => {
  const db = new DatabaseSync(dbPath, { timeout: 5000 })
  try {
    db.exec(`
      CREATE INDEX IF NOT EXISTS local_by_table
        ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS local_by_shard
        ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
    `)
  } catch (fault) {
    throw new Error(`${dbPath}: ${fault instanceof Error ? fault.message : 'cannot be used'}`, {
      cause: fault,
    })
  } finally {
    db.close()
  }
}
