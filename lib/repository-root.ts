import { join } from 'node:path'

/** The repository's own folder, wherever the process was started. */
export const repositoryRoot = join(import.meta.dirname, '..')
