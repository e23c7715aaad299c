import { join } from 'node:path'

/** The repository's root folder, regardless of the working directory. */
export const repositoryRoot = join(import.meta.dirname, '..')
