/** A primary key of the table. */
export type Key = { pk: string; sk: string }

/** An index of the table: its name, the attributes that make up its key, and the other attributes that it projects. */
type Index = { name: string; pk: string; sk: string; projects: readonly string[] }

/** What a part declares of the table. */
type KeyDeclaration = {
  /** One key builder per item. `docs/data-model.md` tabulates them; a test keeps the two in step. */
  keys: Readonly<Record<string, (...args: never[]) => Key>>
  /** The partitions its items are in that no earlier part declares, as IAM's `dynamodb:LeadingKeys` names them. */
  partitions: Readonly<Record<string, string>>
  /** The indexes its items are found by. */
  indexes: Readonly<Record<string, Index>>
}

/**
 * Declares a part's key builders, partitions and indexes. Keys are written by these builders and nowhere else. Ids
 * contain no `#`, so no id's key is the prefix of another's.
 */
export const defineKeys = <const D extends KeyDeclaration>(declaration: D): D => declaration
