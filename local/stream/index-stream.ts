import { DatabaseSync } from 'node:sqlite'

/**
 * Gives the engine's file two indexes. The engine numbers each new record of the stream, and reads on from a number,
 * by going through all the records there have ever been: with 6,000 of them a put takes 7 ms, with the indexes 1.6.
 * Changes nothing but speed.
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
  } finally {
    db.close()
  }
}
