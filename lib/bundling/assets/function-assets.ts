import { relative, resolve } from 'node:path'
import { repositoryRoot } from '../../repository-root.ts'
import { type Assets, documentationAssets } from './documentation-assets.ts'

const byEntry: Readonly<Record<string, () => Assets>> = {
  'functions/contract/http.ts': documentationAssets,
}

/** The assets of the function with this entry; none for most. */
export const functionAssets = (entry: string): Assets =>
  byEntry[relative(repositoryRoot, resolve(repositoryRoot, entry)).replaceAll('\\', '/')]?.() ?? {}
